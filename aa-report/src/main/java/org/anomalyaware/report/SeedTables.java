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
      List<Cell> cells = new ArrayList<>(List.of(seedOf(run)));
      switch (run.status()) {
        case OK -> Stream.of(Metric.values()).map(metric -> pair(run, metric)).forEach(cells::add);
        case FAILED -> cells.add(Cell.words("failed: " + errorOf(run)));
      }
      rows.add(new Table.Row("", cells));
    }
    return Table.of("seeds", "Metrics of each seed, baseline \u2192 tuned", columns, 1, rows);
  }

  /** Why each seed failed. */
  static Table failures(Seeds seeds) {
    return Table.of(
        "failed-seeds",
        "Failed seeds",
        List.of("Seed", "Error"),
        2,
        seeds.failed().stream()
            .map(run -> Table.Row.of(seedOf(run), Cell.words(errorOf(run))))
            .toList());
  }

  private static String errorOf(SeedResult run) {
    return run.failure().orElse("The result gives no reason.");
  }

  private static Cell seedOf(SeedResult run) {
    return new Cell.Quantity(Long.toString(run.seed()), run.seed());
  }

  private static Cell pair(SeedResult run, Metric metric) {
    MetricValue baseline = run.baseline().get(metric);
    MetricValue tuned = run.tuned().get(metric);
    return baseline == null && tuned == null
        ? Cell.NONE
        : Cell.pair(valueOf(baseline), valueOf(tuned), DECIMALS);
  }

  private static double valueOf(@Nullable MetricValue value) {
    return value == null ? Double.NaN : value.value();
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
        "seconds",
        "Wall time in seconds",
        columns,
        1,
        seeds.all().stream().map(run -> secondsOf(run, steps)).toList());
  }

  private static Table.Row secondsOf(SeedResult run, List<String> steps) {
    List<Cell> cells = new ArrayList<>(List.of(seedOf(run)));
    double sum = 0;
    for (String step : steps) {
      Double seconds = run.seconds().get(step);
      cells.add(seconds == null ? Cell.NONE : Cell.fixed(seconds, 1));
      sum += seconds == null ? 0 : seconds;
    }
    cells.add(Cell.fixed(sum, 1));
    return new Table.Row("", cells);
  }
}
