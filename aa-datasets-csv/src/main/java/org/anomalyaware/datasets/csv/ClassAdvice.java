package org.anomalyaware.datasets.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anomalyaware.api.settings.InvalidSettingsException;

/**
 * What to say to whoever did not give the classes their roles: the classes there are, and a command
 * to copy.
 *
 * @param file as the user named it
 * @param label the column of the classes
 * @param classes with the numbers of their rows
 */
record ClassAdvice(Path file, String label, List<Words.Counted> classes) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");
  private static final int MOST_SHOWN = 30;

  /** Such as {@code 2273 BENIGN, 231 DoS Hulk}, the most frequent first. */
  static String counts(List<Words.Counted> classes) {
    String shown =
        byCount(classes).stream()
            .limit(MOST_SHOWN)
            .map(each -> each.count() + " " + Shown.text(each.word()))
            .collect(Collectors.joining(", "));
    int more = classes.size() - MOST_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /**
   * The message.
   *
   * @param problems what is missing or wrong
   * @param background the classes that are background, if that was said
   */
  InvalidSettingsException exception(List<String> problems, Set<String> background) {
    String text = String.join("; ", problems);
    List<String> all = byCount(classes).stream().map(Words.Counted::word).toList();
    List<String> normal = all.stream().filter(background::contains).toList();
    List<String> known = normal.isEmpty() ? all.subList(0, Math.min(1, all.size())) : normal;
    List<String> others = all.stream().filter(name -> !known.contains(name)).toList();
    if (classes.isEmpty()) {
      text += ".\nThe file has no row with a label.";
    } else if (others.isEmpty()) {
      text += ".\nRows by class: " + counts(classes) + ". One class or more must be anomalies.";
    } else {
      text += ".\nRows by class: " + counts(classes) + ".\nFor example: " + command(known, others);
    }
    return new InvalidSettingsException(List.of(text));
  }

  private String command(List<String> background, List<String> others) {
    List<String> parts = new ArrayList<>();
    parts.add("aa run csv " + set(CsvSettings.name(CsvSettings.FILE), file.toString()));
    parts.add(set(CsvSettings.name(CsvSettings.LABEL), label));
    parts.add(set(CsvSettings.name(CsvSettings.BACKGROUND), String.join(",", background)));
    if (others.size() > 1) {
      parts.add(set(CsvSettings.name(CsvSettings.TUNING), others.get(0)));
      parts.add(
          set(
              CsvSettings.name(CsvSettings.UNSEEN),
              String.join(",", others.subList(1, others.size()))));
    }
    return String.join(" \\\n  ", parts);
  }

  private static String set(String name, String value) {
    String assignment = name + "=" + value;
    return "--set "
        + (PLAIN.matcher(assignment).matches()
            ? assignment
            : "'" + assignment.replace("'", "'\\''") + "'");
  }

  private static List<Words.Counted> byCount(List<Words.Counted> classes) {
    return classes.stream()
        .sorted(
            Comparator.comparingLong(Words.Counted::count)
                .reversed()
                .thenComparing(Words.Counted::word))
        .toList();
  }
}
