package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.jspecify.annotations.Nullable;

/** What each seed gave and how long it took; failed seeds with their errors. */
final class SeedTables {

  private static final String NONE = "\u2014";
  private static final int DECIMALS = 4;

  /** The steps in the order in which they happen; others follow in the alphabet's. */
  private static final List<String> STEPS =
      List.of("load", "pretrain", "finetune", "score", "evaluate");

  private SeedTables() {}

  /** Every metric of every seed, baseline and tuned. */
  static Table metrics(Seeds seeds) {
    List<String> columns = new ArrayList<>(List.of("Seed"));
    Stream.of(Metric.values()).map(Metric::title).forEach(columns::add);
    List<Table.Row> rows = new ArrayList<>();
    for (SeedResult run : seeds.all()) {
      List<String> cells = new ArrayList<>(List.of(Long.toString(run.seed())));
      switch (run.status()) {
        case OK -> Stream.of(Metric.values()).map(metric -> pair(run, metric)).forEach(cells::add);
        case FAILED -> cells.add("failed: " + errorOf(run));
      }
      rows.add(new Table.Row("", cells));
    }
    return Table.of("Metrics of each seed, baseline \u2192 tuned", columns, 1, rows);
  }

  /** Why each seed failed. */
  static Table failures(Seeds seeds) {
    return Table.of(
        "Failed seeds",
        List.of("Seed", "Error"),
        2,
        seeds.failed().stream()
            .map(run -> Table.Row.of(Long.toString(run.seed()), errorOf(run)))
            .toList());
  }

  private static String errorOf(SeedResult run) {
    return run.failure().orElse("The result gives no reason.");
  }

  private static String pair(SeedResult run, Metric metric) {
    MetricValue baseline = run.baseline().get(metric);
    MetricValue tuned = run.tuned().get(metric);
    return baseline == null && tuned == null
        ? NONE
        : value(baseline) + "\u00a0\u2192\u00a0" + value(tuned);
  }

  /** The wall time of each step. */
  static Table seconds(Seeds seeds) {
    Set<String> others = new TreeSet<>();
    seeds.all().forEach(run -> others.addAll(run.seconds().keySet()));
    List<String> steps = new ArrayList<>(STEPS);
    steps.retainAll(others);
    others.removeAll(steps);
    steps.addAll(others);
    List<String> columns = new ArrayList<>(List.of("Seed"));
    columns.addAll(steps);
    columns.add("sum");
    return Table.of(
        "Wall time in seconds",
        columns,
        1,
        seeds.all().stream().map(run -> secondsOf(run, steps)).toList());
  }

  private static Table.Row secondsOf(SeedResult run, List<String> steps) {
    List<String> cells = new ArrayList<>(List.of(Long.toString(run.seed())));
    double sum = 0;
    for (String step : steps) {
      Double seconds = run.seconds().get(step);
      cells.add(seconds == null ? NONE : Numbers.fixed(seconds, 1));
      sum += seconds == null ? 0 : seconds;
    }
    cells.add(Numbers.fixed(sum, 1));
    return new Table.Row("", cells);
  }

  private static String value(@Nullable MetricValue value) {
    return value == null ? NONE : Numbers.fixed(value.value(), DECIMALS);
  }
}
