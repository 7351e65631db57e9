package org.anomalyaware.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.RoleSummary;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * The metrics before and after fine-tuning in at most 60 columns: a value, and below it its
 * interval.
 */
final class ResultTable {

  private static final String ROW = "%-13s%-15s%-15s%s";
  private static final int TITLE_COLUMNS = 12;
  private static final String ABSENT = "-";

  private final int columns;

  ResultTable(int columns) {
    this.columns = columns;
  }

  String render(ExperimentResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(Text.wrap(heading(result.dataset()), columns, 0));
    long finished = result.runs().stream().filter(ResultTable::isOk).count();
    if (finished == 0) {
      lines.add("No seed finished, so there is nothing to compare.");
    } else {
      lines.add("");
      lines.add(ROW.formatted("", "baseline", "tuned", "change"));
      for (Metric metric : Metric.values()) {
        lines.addAll(row(metric, result.summary()));
      }
      lines.add("");
      lines.add(Text.wrap(legend(finished, result.runs().size()), columns, 0));
      detectable(result.summary(), finished)
          .ifPresent(sentence -> lines.add(Text.wrap(sentence, columns, 0)));
      lines.addAll(ReferenceTable.lines(result.runs().stream().filter(ResultTable::isOk).toList()));
      thresholds(result.runs()).forEach(line -> lines.add(Text.wrap(line, columns, 0)));
      reasons(result.runs()).forEach(reason -> lines.add(Text.wrap(reason, columns, 0)));
    }
    return String.join(System.lineSeparator(), lines.stream().map(String::stripTrailing).toList())
        + System.lineSeparator();
  }

  private static boolean isOk(SeedResult run) {
    return run.status() == SeedResult.Status.OK;
  }

  private static String heading(DatasetSummary dataset) {
    return String.format(
        Locale.ROOT,
        "%s, variant %s, %s data: %s background and %s anomalies tested",
        dataset.id(),
        dataset.variant(),
        dataset.source().id(),
        rows(dataset, Role.TEST_BACKGROUND),
        rows(dataset, Role.UNSEEN_ANOMALIES));
  }

  private static String rows(DatasetSummary dataset, Role role) {
    RoleSummary summary = dataset.roles().get(role);
    return summary == null ? "?" : String.format(Locale.ROOT, "%,d", summary.rows());
  }

  private static String legend(long finished, int asked) {
    if (asked == 1) {
      return "Below each value its 95 % interval; p: that nothing changed, two-sided.";
    }
    return "Medians of %d seed%s, below them the 16th to 84th percentile%s; p: that nothing changed, two-sided."
        .formatted(
            finished,
            finished == 1 ? "" : "s",
            finished == 1 ? " (of one seed: its 95 % interval)" : "");
  }

  /** What the design could have shown at all, so that "nothing found" is not read as "nothing". */
  private static Optional<String> detectable(Summary summary, long finished) {
    SeedsDelta change = summary.delta().get(Metric.ROC_AUC);
    if (change == null || change.p().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        change
            .detectable()
            .map(
                smallest ->
                    "A true change of the ROC AUC by %s would be found with 80 %% power (p < 0.05)."
                        .formatted(number(smallest)))
            .orElse(
                finished > 1
                    ? "No change of %d seeds can reach p < 0.05; six seeds can.".formatted(finished)
                    : "One sample in a class is too little to find any change."));
  }

  /** The thresholds of the model that lies in the run's own folder. */
  private static List<String> thresholds(List<SeedResult> runs) {
    Thresholds saved =
        runs.stream()
            .filter(ResultTable::isOk)
            .findFirst()
            .map(SeedResult::thresholds)
            .orElse(Thresholds.none());
    List<String> lines = new ArrayList<>();
    for (Threshold threshold : saved.values()) {
      lines.add(
          "Threshold for FPR %s: score %s, FPR %s on the test"
              .formatted(
                  threshold.rate(),
                  number(threshold.score()),
                  threshold.check().map(check -> number(check.value())).orElse("unknown")));
    }
    saved
        .absent()
        .forEach((rate, why) -> lines.add("No threshold for FPR %s: %s".formatted(rate, why)));
    return lines;
  }

  private static List<String> row(Metric metric, Summary summary) {
    List<String> title = Text.wrap(metric.title(), TITLE_COLUMNS, 0).lines().toList();
    List<String> baseline = cell(summary.baseline().get(metric));
    List<String> tuned = cell(summary.tuned().get(metric));
    List<String> change =
        Optional.ofNullable(summary.delta().get(metric)).map(ResultTable::cell).orElse(List.of());
    int height = Math.max(title.size(), Math.max(baseline.size(), change.size()));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      lines.add(ROW.formatted(at(title, i), at(baseline, i), at(tuned, i), at(change, i)));
    }
    return lines;
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static List<String> cell(@Nullable SeedsValue value) {
    return value == null
        ? List.of(ABSENT)
        : List.of(number(value.median()), number(value.low()) + ".." + number(value.high()));
  }

  private static List<String> cell(SeedsDelta delta) {
    List<String> lines = new ArrayList<>();
    lines.add((delta.median() > 0 ? "+" : "") + number(delta.median()));
    lines.add(number(delta.low()) + ".." + number(delta.high()));
    delta.p().ifPresent(p -> lines.add(pValue(p)));
    return lines;
  }

  /** Four significant digits for what is above 1, four decimals for what is below. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals = size < 10 ? 4 : size < 100 ? 2 : size < 1000 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Double precision ends near 1e-308; below 1e-300 nobody cares. */
  static String pValue(double p) {
    if (p < 1e-300) {
      return "p < 1e-300";
    }
    return String.format(Locale.ROOT, p < 0.001 ? "p = %.0e" : "p = %.3f", p);
  }

  private static List<String> reasons(List<SeedResult> runs) {
    List<String> reasons = new ArrayList<>();
    for (SeedResult run : runs) {
      for (Map.Entry<Metric, String> absent : run.absent().entrySet()) {
        reasons.add(
            "Seed %d has no %s: %s"
                .formatted(run.seed(), absent.getKey().title(), absent.getValue()));
      }
    }
    return reasons;
  }
}
