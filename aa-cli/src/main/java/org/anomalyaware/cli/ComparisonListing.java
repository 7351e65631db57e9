package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.engine.comparison.ComparedRun;
import org.anomalyaware.engine.comparison.MetricComparison;
import org.anomalyaware.engine.comparison.RunComparison;
import org.anomalyaware.engine.comparison.SuiteComparison;

/** Prints what {@code aa compare} finds. */
final class ComparisonListing {

  private static final String NUMBERS = "%8s %8s %8s  %-10s";
  private static final int NUMBER_COLUMNS = 38;

  private final PrintWriter out;
  private final Terminal terminal;

  ComparisonListing(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void print(Path first, Path second) {
    ResultKind kind = ResultKind.of(ResultKind.fileOf(first));
    if (kind != ResultKind.of(ResultKind.fileOf(second))) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          "One of "
              + first
              + " and "
              + second
              + " is a run and the other a suite. Name two of a kind; each of a suite's cells is a"
              + " run.");
    }
    line("first:  " + first);
    line("second: " + second);
    switch (kind) {
      case RUN -> {
        out.println();
        print(RunComparison.of(ComparedRun.inFolder(first), ComparedRun.inFolder(second)));
      }
      case SUITE -> print(SuiteComparison.of(first, second));
    }
    out.flush();
  }

  private void print(SuiteComparison comparison) {
    comparison.notes().forEach(this::line);
    for (SuiteComparison.Point point : comparison.points()) {
      out.println();
      line(point.name());
      print(point.comparison());
    }
  }

  private void print(RunComparison comparison) {
    if (!comparison.metrics().isEmpty()) {
      row("", "first", "second", "change", "");
    }
    for (MetricComparison metric : comparison.metrics()) {
      row(
          metric.metric().title(),
          ResultTable.number(metric.first()),
          ResultTable.number(metric.second()),
          (metric.difference() > 0 ? "+" : "") + ResultTable.number(metric.difference()),
          metric.p().map(ResultTable::pValue).orElse(""));
    }
    if (!comparison.metrics().isEmpty()) {
      line(
          (comparison.seeds().size() == 1
                  ? "Seed " + comparison.seeds().get(0)
                  : "Medians of " + comparison.seeds().size() + " seeds")
              + (comparison.test().isEmpty() ? "." : "; p: " + comparison.test() + "."));
    }
    comparison.notes().forEach(this::line);
  }

  private void row(String label, String first, String second, String change, String p) {
    int room = Math.max(1, terminal.columns() - NUMBER_COLUMNS - 1);
    List<String> lines = Text.wrap(label, room, 1).lines().toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      out.println(lines.get(i));
    }
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    out.println(
        (("%-" + room + "s ").formatted(last) + NUMBERS.formatted(first, second, change, p))
            .stripTrailing());
  }

  private void line(String text) {
    out.println(Text.wrap(text, terminal.columns(), 0));
  }
}
