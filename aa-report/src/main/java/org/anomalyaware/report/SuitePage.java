package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteResult;

/** The page of a suite or a scan: every point beside every other, and what is missing. */
final class SuitePage {

  private final SuiteResult result;
  private final ReportFiles files;
  private final List<Figure> figures;
  private final Table summary;
  private final List<Table> moreTables = new ArrayList<>();
  private final Table cells;

  /**
   * A page that is not written yet.
   *
   * @param linkTo the address of a cell's folder for the page by the cell's identity, if there is
   *     such a folder
   */
  SuitePage(
      SuiteResult result,
      ChartStyle style,
      ReportFiles files,
      Function<String, Optional<String>> linkTo) {
    this.result = result;
    this.files = files;
    this.figures = new ScanFigures(result, style).figures();
    SuiteTables tables = new SuiteTables(result);
    this.summary = tables.summary();
    tables.otherMetrics().ifPresent(moreTables::add);
    tables.references().ifPresent(moreTables::add);
    tables.notFinished().ifPresent(moreTables::add);
    this.cells = tables.cells(linkTo);
  }

  List<Figure> figures() {
    return figures;
  }

  /** The tables that belong into files. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>(List.of(summary));
    tables.addAll(moreTables);
    tables.add(cells);
    return tables;
  }

  String html() {
    List<Page.Section> sections = new ArrayList<>();
    sections.add(new Page.Section("results", "Results", this::writeResults));
    if (!figures.isEmpty()) {
      sections.add(
          new Page.Section(
              "figures", "Figures", html -> new FigureHtml(files).write(html, figures)));
    }
    sections.add(new Page.Section("cells", "Cells", html -> TableHtml.write(html, cells, files)));
    sections.add(new Page.Section("suite", "The suite", this::writeSuite));
    sections.add(new Page.Section("data", "Data and assumptions", this::writeData));
    sections.add(new Page.Section("settings", "Settings", this::writeSettings));
    sections.add(
        new Page.Section(
            "provenance",
            "Provenance",
            html -> ProvenanceSection.write(html, result.provenance())));
    sections.add(
        new Page.Section(
            "limits", "What these numbers do not show", html -> html.list(SuiteLimits.of(result))));
    return new Page(
            result.suite().id() + " \u2013 Anomaly Awareness benchmark suite",
            new SuiteHeading(result)::writeTo,
            sections)
        .html();
  }

  private void writeResults(Html html) {
    TableHtml.write(html, summary, files);
    moreTables.forEach(table -> TableHtml.write(html, table, files));
  }

  private void writeSuite(Html html) {
    html.element("p", result.suite().description(), "class", "prose");
    html.open("dl");
    html.element("dt", "Suite").element("dd", result.suite().id());
    html.element("dt", "Version").element("dd", result.suite().version());
    html.element("dt", "Digest").open("dd").text("SHA-256 ");
    html.element("code", result.suite().digest()).close();
    result
        .suite()
        .changelog()
        .forEach((version, change) -> html.element("dt", "Since " + version).element("dd", change));
    html.close();
  }

  private void writeData(Html html) {
    for (SuiteEntry entry : result.entries()) {
      html.open("h3").text(entry.dataset() + " / " + entry.variant() + " ");
      DataSection.writeBadge(html, entry.source(), entry.source().id() + " data");
      html.close();
      entry
          .dataSummary()
          .ifPresentOrElse(
              data -> {
                new DataSection(data).writeBriefly(html);
                html.open("details").element("summary", "Assumptions, errata and notes");
                AssumptionsSection.write(html, data);
                html.close();
              },
              () -> html.element("p", "The data could not be had.", "class", "prose"));
    }
  }

  private void writeSettings(Html html) {
    result.entries().forEach(entry -> TableHtml.write(html, SuiteTables.settings(entry)));
  }
}
