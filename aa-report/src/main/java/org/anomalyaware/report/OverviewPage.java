package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.jspecify.annotations.Nullable;

/** Several experiments side by side, in the order of their datasets and variants. */
final class OverviewPage {

  private static final int DECIMALS = 4;

  /**
   * An experiment.
   *
   * @param name its folder's
   * @param address of its own page; null if it has none
   * @param result what it found out
   */
  record Entry(String name, @Nullable String address, ExperimentResult result) {

    Cell title() {
      return address == null ? Cell.words(name) : new Cell.Link(name, address);
    }

    DatasetSummary dataset() {
      return result.dataset();
    }
  }

  private final List<Entry> entries;
  private final ReportFiles files;

  OverviewPage(List<Entry> entries, ReportFiles files) {
    this.entries =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.dataset().id())
                    .thenComparing(entry -> entry.dataset().variant()))
            .toList();
    this.files = files;
  }

  /** The tables that belong into files. */
  List<Table> tables() {
    return Stream.concat(Stream.of(summary(), metrics()), failures().stream()).toList();
  }

  String html() {
    return new Page(
            "Several results \u2013 Anomaly Awareness report",
            this::writeHeader,
            List.of(
                new Page.Section(
                    "results",
                    "Results",
                    html -> tables().forEach(table -> TableHtml.write(html, table, files))),
                new Page.Section(
                    "limits", "What these numbers do not show", html -> html.list(limits()))))
        .html();
  }

  private void writeHeader(Html html) {
    html.element("p", "Anomaly Awareness report", "class", "kicker");
    html.element("h1", "%s results side by side".formatted(Numbers.count(entries.size())));
    html.element(
        "p",
        "Each experiment's own page, where there is one, holds its figures, settings, assumptions"
            + " and provenance.",
        "class",
        "headline");
  }

  private Table summary() {
    return Table.of(
            "summary",
            Metric.ROC_AUC.title() + " of each result",
            List.of(
                "Dataset",
                "Data",
                "Result",
                "Seeds",
                "Baseline",
                "Tuned",
                "Change",
                "p",
                "Published"),
            4,
            entries.stream().map(this::summaryRow).toList())
        .withNote(
            "In brackets 95 % intervals of one seed, or the 16th and 84th percentile of several. p"
                + " is of the two-sided paired test that nothing changed, not corrected for the"
                + " number of results. Published: baseline \u2192 tuned, on their authors' samples"
                + " and with their settings.");
  }

  private Table.Row summaryRow(Entry entry) {
    List<Cell> cells = place(entry);
    Seeds seeds = Seeds.of(entry.result());
    cells.add(Cell.words(seeds.finished().size() + "/" + seeds.all().size()));
    SeedsValue baseline = entry.result().summary().baseline().get(Metric.ROC_AUC);
    SeedsValue tuned = entry.result().summary().tuned().get(Metric.ROC_AUC);
    if (baseline == null || tuned == null) {
      cells.add(Cell.words("no value"));
      return new Table.Row("", cells);
    }
    int decimals =
        Math.max(
            Numbers.decimalsFor(baseline.low(), baseline.high()),
            Numbers.decimalsFor(tuned.low(), tuned.high()));
    SeedsDelta delta = entry.result().summary().delta().get(Metric.ROC_AUC);
    cells.add(Cell.interval(baseline.median(), baseline.low(), baseline.high(), decimals));
    cells.add(Cell.interval(tuned.median(), tuned.low(), tuned.high(), decimals));
    cells.add(
        delta == null
            ? Cell.NONE
            : Cell.signedInterval(delta.median(), delta.low(), delta.high(), decimals));
    cells.add(delta == null ? Cell.NONE : delta.p().map(Cell::pValue).orElse(Cell.NONE));
    Optional<PublishedAuc> published =
        entry.dataset().card().publishedFor(entry.dataset().variant());
    cells.add(published.map(PublishedTable::pair).orElse(Cell.NONE));
    return new Table.Row("", cells);
  }

  private Table metrics() {
    List<String> columns = new ArrayList<>(List.of("Dataset", "Data", "Result"));
    Stream.of(Metric.values()).map(Metric::title).forEach(columns::add);
    List<Table.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      List<Cell> cells = place(entry);
      for (Metric metric : Metric.values()) {
        SeedsValue baseline = entry.result().summary().baseline().get(metric);
        SeedsValue tuned = entry.result().summary().tuned().get(metric);
        cells.add(
            baseline == null && tuned == null
                ? Cell.NONE
                : Cell.pair(
                    baseline == null ? Double.NaN : baseline.median(),
                    tuned == null ? Double.NaN : tuned.median(),
                    DECIMALS));
      }
      rows.add(new Table.Row("", cells));
    }
    return Table.of("metrics", "Every metric, baseline \u2192 tuned", columns, 3, rows);
  }

  private Optional<Table> failures() {
    List<Table.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      for (SeedResult run : Seeds.of(entry.result()).failed()) {
        List<Cell> cells = place(entry);
        cells.add(new Cell.Quantity(Long.toString(run.seed()), run.seed()));
        cells.add(Cell.words(run.failure().orElse("The result gives no reason.")));
        rows.add(new Table.Row("", cells));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Table.of(
                "failed-seeds",
                "Failed seeds",
                List.of("Dataset", "Data", "Result", "Seed", "Error"),
                5,
                rows));
  }

  private static List<Cell> place(Entry entry) {
    return new ArrayList<>(
        List.of(
            Cell.words(entry.dataset().id() + " / " + entry.dataset().variant()),
            new Cell.Source(entry.dataset().source()),
            entry.title()));
  }

  private List<String> limits() {
    List<String> sentences = new ArrayList<>();
    if (entries.stream().anyMatch(entry -> entry.dataset().source() == DataSource.SURROGATE)) {
      sentences.add(
          "Rows marked surrogate are about a stand-in for data that could not be had. They must not"
              + " be quoted as results on the data that it stands for.");
    }
    sentences.add(
        "These experiments were put side by side after they ran. They may differ in data, settings,"
            + " seeds and code, which their own pages tell; only a suite holds all but one thing"
            + " fixed.");
    sentences.add(
        "Who picks the best of several results picks it on the test, and its value is then too"
            + " good.");
    return sentences;
  }
}
