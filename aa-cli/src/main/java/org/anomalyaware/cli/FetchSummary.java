package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.engine.data.FetchOutcome;
import org.anomalyaware.engine.data.FetchReport;

/** Tells what was fetched and, to standard error, what could not be had and what works without. */
final class FetchSummary {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;

  FetchSummary(PrintWriter out, PrintWriter err, Terminal terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  void print(FetchReport report) {
    Dataset dataset = report.dataset();
    if (report.outcomes().isEmpty()) {
      line(out, 0, "There is nothing to fetch for %s.".formatted(dataset.id()));
      return;
    }
    line(out, 0, report.folder().toString());
    present(report);
    out.flush();
    if (!report.isComplete()) {
      missing(report);
    }
    for (Variant variant : dataset.variants()) {
      dataset
          .ownFiles(variant.id())
          .ifPresent(
              own ->
                  line(out, 0, "Variant %s needs files of yours: %s".formatted(variant.id(), own)));
    }
  }

  /** Files by where they are from, one line each. */
  private void present(FetchReport report) {
    String lastSource = "";
    for (FetchOutcome outcome : report.outcomes()) {
      if (outcome instanceof FetchOutcome.NotHad) {
        continue;
      }
      String source =
          outcome instanceof FetchOutcome.Fetched fetched
              ? "fetched from " + fetched.source()
              : "already there";
      if (!source.equals(lastSource)) {
        line(out, 2, source);
        lastSource = source;
      }
      line(out, 4, report.folder().relativize(outcome.place()).toString());
    }
  }

  private void missing(FetchReport report) {
    List<FetchOutcome.NotHad> missing = report.missing();
    line(
        err,
        0,
        "aa: %d of %d files could not be had:".formatted(missing.size(), report.outcomes().size()));
    for (FetchOutcome.NotHad each : missing) {
      line(
          err,
          2,
          "%s, %s (%s)"
              .formatted(
                  each.file().path(), each.file().title(), InventoryListing.neededBy(each.file())));
      for (FetchOutcome.Attempt attempt : each.attempts()) {
        line(err, 4, attempt.source() + ": " + attempt.reason());
      }
    }
    line(err, 2, "If you have them, put them into %s, under any name.".formatted(report.folder()));
    String without =
        report.variantsThatNeedNothingMissing().stream()
            .map(Variant::id)
            .collect(Collectors.joining(", "));
    if (!without.isEmpty()) {
      line(err, 2, "What needs none of them: --variant " + without.replace(", ", " or --variant "));
    }
    err.flush();
  }

  private void line(PrintWriter writer, int indent, String text) {
    writer.println(Text.wrap(" ".repeat(indent) + text, terminal.columns(), 2));
  }
}
