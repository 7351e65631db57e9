package org.anomalyaware.datasets.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.NearestNames;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;

/**
 * Which classes are what. A class that is both tuning and unseen is shared out row by row; no class
 * is background and something else.
 *
 * @param notes what was not said and is taken to be so, one sentence each
 */
record ClassRoles(
    Set<String> background, Set<String> tuning, Set<String> unseen, List<String> notes) {

  /**
   * What the settings say, and what follows from it.
   *
   * @param classes those of the file, with the numbers of their rows
   * @throws InvalidSettingsException if they say too little, or name classes that are not there; it
   *     lists the classes and shows a command
   */
  static ClassRoles of(Settings settings, List<Words.Counted> classes, ClassAdvice advice) {
    Set<String> names =
        classes.stream()
            .map(Words.Counted::word)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> background = new LinkedHashSet<>(settings.get(CsvSettings.BACKGROUND));
    Set<String> tuning = new LinkedHashSet<>(settings.get(CsvSettings.TUNING));
    Set<String> unseen = new LinkedHashSet<>(settings.get(CsvSettings.UNSEEN));
    List<String> problems = new ArrayList<>();
    requireKnown(CsvSettings.BACKGROUND, background, names, problems);
    requireKnown(CsvSettings.TUNING, tuning, names, problems);
    requireKnown(CsvSettings.UNSEEN, unseen, names, problems);
    for (String name : background) {
      if (tuning.contains(name) || unseen.contains(name)) {
        problems.add("the class '%s' is named as background and as an anomaly".formatted(name));
      }
    }
    if (background.isEmpty()) {
      problems.add("dataset.background does not say which classes are background");
    }
    Set<String> others = without(names, background);
    if (problems.isEmpty() && others.isEmpty()) {
      problems.add("every class is background, so there are no anomalies");
    }
    if (problems.isEmpty() && tuning.isEmpty() && unseen.isEmpty() && others.size() > 1) {
      problems.add(
          "%d classes are not background; dataset.tuning and dataset.unseen do not say which of them fine-tuning may see and which only the test"
              .formatted(others.size()));
    }
    if (!problems.isEmpty()) {
      throw advice.exception(problems, background);
    }
    return completed(background, tuning, unseen, others, classes);
  }

  private static ClassRoles completed(
      Set<String> background,
      Set<String> tuning,
      Set<String> unseen,
      Set<String> others,
      List<Words.Counted> classes) {
    List<String> notes = new ArrayList<>();
    Set<String> wholeTuning = tuning.isEmpty() ? rest(others, unseen) : tuning;
    Set<String> wholeUnseen = unseen.isEmpty() ? rest(others, wholeTuning) : unseen;
    if (tuning.isEmpty()) {
      notes.add("Not being told otherwise, tuning sees %s.".formatted(Shown.names(wholeTuning)));
    }
    if (unseen.isEmpty()) {
      notes.add("Not being told otherwise, unseen are %s.".formatted(Shown.names(wholeUnseen)));
    }
    Set<String> shared = new LinkedHashSet<>(wholeTuning);
    shared.retainAll(wholeUnseen);
    if (!shared.isEmpty()) {
      notes.add(
          "Rows of %s are shared out between tuning and test: what the test finds of them are new rows of a known kind, not anomalies of an unknown kind."
              .formatted(Shown.names(shared)));
    }
    Set<String> idle = without(without(others, wholeTuning), wholeUnseen);
    if (!idle.isEmpty()) {
      notes.add(
          "Left out, being of classes without a role: "
              + ClassAdvice.counts(classes.stream().filter(c -> idle.contains(c.word())).toList())
              + ".");
    }
    return new ClassRoles(background, wholeTuning, wholeUnseen, List.copyOf(notes));
  }

  /** Those that are not taken; where none is left, those that are. */
  private static Set<String> rest(Set<String> others, Set<String> taken) {
    Set<String> rest = without(others, taken);
    return rest.isEmpty() ? others : rest;
  }

  private static Set<String> without(Set<String> names, Set<String> some) {
    Set<String> rest = new LinkedHashSet<>(names);
    rest.removeAll(some);
    return rest;
  }

  private static void requireKnown(
      Setting<?> setting, Set<String> wanted, Set<String> known, List<String> problems) {
    for (String name : wanted) {
      if (!known.contains(name)) {
        List<String> nearest = NearestNames.to(name, known);
        problems.add(
            "%s names '%s', which is no class of the file%s"
                .formatted(
                    CsvSettings.name(setting),
                    name,
                    nearest.isEmpty()
                        ? ""
                        : ": did you mean " + String.join(" or ", nearest) + "?"));
      }
    }
  }
}
