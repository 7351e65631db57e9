package org.anomalyaware.datasets.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.NearestNames;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;

/**
 * What the settings make of a file's columns, by their places.
 *
 * @param label the column of the classes
 * @param features those that are features, in the order of the file
 * @param oneHot those of words, of the features
 */
record FileColumns(int label, List<Integer> features, List<Integer> oneHot) {

  /**
   * Looks the names of the settings up.
   *
   * @throws InvalidSettingsException with every name that the file does not have
   */
  static FileColumns of(TableFile file, Settings settings) {
    List<String> problems = new ArrayList<>();
    String label = settings.get(CsvSettings.LABEL);
    List<String> all = file.columns();
    requireKnown(CsvSettings.LABEL, List.of(label), file, problems);
    for (Setting<List<String>> setting :
        List.of(CsvSettings.FEATURES, CsvSettings.LEAVE_OUT, CsvSettings.ONE_HOT)) {
      requireKnown(setting, settings.get(setting), file, problems);
      if (settings.get(setting).contains(label) && setting != CsvSettings.LEAVE_OUT) {
        problems.add(
            "%s names '%s', which is the label and so no feature"
                .formatted(CsvSettings.name(setting), label));
      }
    }
    List<String> wanted = settings.get(CsvSettings.FEATURES);
    List<String> left = settings.get(CsvSettings.LEAVE_OUT);
    List<Integer> features =
        IntStream.range(0, all.size())
            .filter(i -> !all.get(i).equals(label) && !left.contains(all.get(i)))
            .filter(i -> wanted.isEmpty() || wanted.contains(all.get(i)))
            .boxed()
            .toList();
    if (problems.isEmpty() && features.isEmpty()) {
      problems.add(
          "no column of %s is left as a feature beside the label '%s'; its columns are %s"
              .formatted(file.name(), label, Shown.names(all)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    List<String> words = settings.get(CsvSettings.ONE_HOT);
    return new FileColumns(
        all.indexOf(label),
        features,
        features.stream().filter(i -> words.contains(all.get(i))).toList());
  }

  private static void requireKnown(
      Setting<?> setting, List<String> names, TableFile file, List<String> problems) {
    for (String name : names) {
      if (!file.columns().contains(name)) {
        List<String> nearest = NearestNames.to(name, file.columns());
        problems.add(
            "%s names '%s', which is no column of %s%s; its columns are %s"
                .formatted(
                    CsvSettings.name(setting),
                    name,
                    file.name(),
                    nearest.isEmpty() ? "" : ": did you mean " + String.join(" or ", nearest) + "?",
                    Shown.names(file.columns())));
      }
    }
  }
}
