package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anomalyaware.api.result.TestScores;

/** The ROC AUC of each class of unseen anomalies by itself. */
final class ClassTable {

  private final List<SeedScores> seeds;

  private ClassTable(List<SeedScores> seeds) {
    this.seeds = seeds;
  }

  /** Empty if there are no two classes. */
  static Optional<Table> of(List<SeedScores> seeds) {
    return new ClassTable(seeds).table();
  }

  private Optional<Table> table() {
    Map<String, Integer> classes = new TreeMap<>();
    for (SeedScores seed : seeds) {
      TestScores scores = seed.scores();
      for (int i = scores.backgroundCount(); i < scores.size(); i++) {
        classes.merge(scores.classOf(i), 1, Integer::sum);
      }
    }
    if (classes.size() < 2) {
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    classes.forEach(
        (name, count) -> {
          ClassAuc baseline = auc(name, ScoreColumn.BASELINE);
          ClassAuc tuned = auc(name, ScoreColumn.TUNED);
          int decimals =
              Math.max(
                  Numbers.decimalsFor(baseline.low(), baseline.high()),
                  Numbers.decimalsFor(tuned.low(), tuned.high()));
          rows.add(
              Table.Row.of(
                  Cell.words(name),
                  Cell.count(count),
                  cell(baseline, decimals),
                  cell(tuned, decimals)));
        });
    String intervals =
        seeds.size() == 1
            ? "95 % intervals (DeLong)"
            : "medians and 16th to 84th percentiles over seeds, samples counted over all seeds";
    return Optional.of(
        Table.of(
                "classes",
                "ROC AUC of each class of unseen anomalies",
                List.of("Class", "Samples", "Baseline", "Tuned"),
                1,
                rows)
            .withNote(
                "Each class by itself against all background of the test; "
                    + intervals
                    + ", not corrected for the number of classes."));
  }

  private ClassAuc auc(String name, ScoreColumn column) {
    List<ClassAuc> areas =
        seeds.stream()
            .filter(seed -> has(seed.scores(), name))
            .map(seed -> ClassAuc.of(seed.scores(), column.of(seed.scores()), name))
            .toList();
    if (areas.size() == 1 && seeds.size() == 1) {
      return areas.get(0);
    }
    Band band =
        new Band(
            new double[] {0}, areas.stream().map(area -> new double[] {area.value()}).toList());
    return new ClassAuc(band.median(0), band.low(0), band.high(0));
  }

  private static boolean has(TestScores scores, String name) {
    int index = scores.classNames().indexOf(name);
    return Arrays.stream(scores.classIndices(), scores.backgroundCount(), scores.size())
        .anyMatch(i -> i == index);
  }

  private static Cell cell(ClassAuc area, int decimals) {
    return Double.isNaN(area.low())
        ? Cell.fixed(area.value(), decimals)
        : Cell.interval(area.value(), area.low(), area.high(), decimals);
  }
}
