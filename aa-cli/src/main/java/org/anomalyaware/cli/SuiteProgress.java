package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.engine.suite.SuiteListener;
import org.jspecify.annotations.Nullable;

/** Shows how far a suite has come: a bar on a terminal, a line for each cell elsewhere. */
abstract class SuiteProgress implements SuiteListener, AutoCloseable {

  static SuiteProgress on(PrintWriter err, Terminal terminal) {
    return terminal.interactive()
        ? new SuiteBar(err, terminal)
        : new SuiteLines(err, System::nanoTime);
  }

  @Override
  public abstract void close();

  /** Where a cell is, such as {@code smeft paper, schedule.maximum=0.1, seed 1}. */
  static String place(FinishedCell cell) {
    String values =
        cell.values().entrySet().stream()
            .map(each -> ", " + each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining());
    return "%s %s%s, seed %d".formatted(cell.dataset(), cell.variant(), values, cell.cell().seed());
  }

  /** What came out of a cell. */
  static String outcome(FinishedCell finished) {
    SuiteCell cell = finished.cell();
    String outcome =
        switch (cell.status()) {
          case OK -> cell.run().map(SuiteProgress::change).orElse("");
          case FAILED -> "failed: " + cell.reason();
          case MISSING -> "missing: " + cell.reason();
        };
    return finished.reused() ? outcome + " (finished before)" : outcome;
  }

  private static String change(SeedResult run) {
    return "ROC AUC %s to %s"
        .formatted(auc(run.baseline().get(Metric.ROC_AUC)), auc(run.tuned().get(Metric.ROC_AUC)));
  }

  private static String auc(@Nullable MetricValue value) {
    return value == null ? "?" : String.format(Locale.ROOT, "%.4f", value.value());
  }
}
