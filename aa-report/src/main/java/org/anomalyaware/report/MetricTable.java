package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.RoleSummary;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.jspecify.annotations.Nullable;

/** Every metric before and after fine-tuning; those without a value with the reason. */
final class MetricTable {

  private final ExperimentResult result;
  private final Summary summary;
  private final Seeds seeds;

  MetricTable(ExperimentResult result) {
    this.result = result;
    this.summary = result.summary();
    this.seeds = Seeds.of(result);
  }

  Table table() {
    List<Table.Row> rows = new ArrayList<>();
    List<Table.Note> notes = new ArrayList<>();
    char letter = 'a';
    for (Metric metric : Metric.values()) {
      String mark = Character.toString(letter++);
      rows.add(new Table.Row(mark, cells(metric)));
      notes.add(new Table.Note(mark, metric.definition() + "." + absentForSome(metric)));
    }
    notes.add(new Table.Note("", general() + detectable()));
    return new Table(
        "metrics",
        "Metrics on the test samples, with " + seeds.interval(),
        List.of("Metric", "Better", "Chance", "Baseline", "Tuned", "Change", "p"),
        2,
        rows,
        notes);
  }

  private List<Cell> cells(Metric metric) {
    SeedsValue baseline = summary.baseline().get(metric);
    SeedsValue tuned = summary.tuned().get(metric);
    SeedsDelta delta = summary.delta().get(metric);
    Cell title = Cell.words(metric.title());
    Cell better = Cell.words(metric.higherIsBetter() ? "higher" : "lower");
    if (baseline == null && tuned == null) {
      return List.of(title, better, chance(metric), Cell.words("no value: " + reasons(metric)));
    }
    int decimals =
        Stream.of(baseline, tuned)
            .flatMap(Stream::ofNullable)
            .mapToInt(value -> Numbers.decimalsFor(value.low(), value.high()))
            .max()
            .orElseThrow();
    return List.of(
        title,
        better,
        chance(metric),
        interval(baseline, decimals),
        interval(tuned, decimals),
        delta == null
            ? Cell.NONE
            : Cell.signedInterval(delta.median(), delta.low(), delta.high(), decimals),
        delta == null ? Cell.NONE : delta.p().map(Cell::pValue).orElse(Cell.NONE));
  }

  private static Cell interval(@Nullable SeedsValue value, int decimals) {
    return value == null
        ? Cell.NONE
        : Cell.interval(value.median(), value.low(), value.high(), decimals);
  }

  private Cell chance(Metric metric) {
    OptionalDouble prevalence = prevalence();
    // Only the chance level of precision depends on it.
    return prevalence.isEmpty() && metric == Metric.AVERAGE_PRECISION
        ? Cell.NONE
        : Cell.significant(metric.chanceLevel(prevalence.orElse(0)));
  }

  private OptionalDouble prevalence() {
    RoleSummary background = result.dataset().roles().get(Role.TEST_BACKGROUND);
    RoleSummary anomalies = result.dataset().roles().get(Role.UNSEEN_ANOMALIES);
    return background == null || anomalies == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(anomalies.rows() / ((double) background.rows() + anomalies.rows()));
  }

  private Map<String, List<SeedResult>> seedsByReason(Metric metric) {
    Map<String, List<SeedResult>> byReason = new LinkedHashMap<>();
    for (SeedResult run : seeds.finished()) {
      String reason = run.absent().get(metric);
      if (reason != null) {
        byReason.computeIfAbsent(reason, text -> new ArrayList<>()).add(run);
      }
    }
    return byReason;
  }

  private String reasons(Metric metric) {
    Map<String, List<SeedResult>> byReason = seedsByReason(metric);
    return byReason.isEmpty() ? "the result gives no reason" : String.join("; ", byReason.keySet());
  }

  private String absentForSome(Metric metric) {
    StringBuilder words = new StringBuilder();
    if (summary.baseline().containsKey(metric) || summary.tuned().containsKey(metric)) {
      seedsByReason(metric)
          .forEach(
              (reason, runs) ->
                  words.append(" No value for %s: %s.".formatted(Seeds.inWords(runs), reason)));
    }
    return words.toString();
  }

  /** So that "no change was found" is not read as "there is none". */
  private String detectable() {
    SeedsDelta auc = summary.delta().get(Metric.ROC_AUC);
    return auc == null
        ? ""
        : auc.detectable()
            .map(
                change ->
                    " A true change of the ROC AUC by %s would be found in 80 %% of such tests."
                        .formatted(Numbers.significant(change)))
            .orElse("");
  }

  private static String general() {
    return "Baseline and tuned are the network before and after fine-tuning, on the same test"
        + " samples; change is tuned minus baseline. p is of the two-sided paired test that nothing"
        + " changed, not corrected for the number of metrics; "
        + Cell.NONE.shown()
        + " where no test is made. Chance is the value of a score that knows nothing.";
  }
}
