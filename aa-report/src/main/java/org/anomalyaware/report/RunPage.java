package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.TestExamples;
import org.jspecify.annotations.Nullable;

/** The page of one experiment: what came out, from what, and what it does not show. */
final class RunPage {

  private final ExperimentResult result;
  private final DatasetSummary dataset;
  private final Seeds seeds;
  private final List<SeedScores> scores;
  private final @Nullable SamplesSection samples;
  private final List<Figure> trainingFigures;
  private final List<Figure> scoreFigures;
  private final List<Table> resultTables;
  private final ReportFiles files;

  /**
   * A page that is not written yet.
   *
   * @param scores of the seeds that finished
   * @param examples of seeds that finished; may be empty
   */
  RunPage(
      ExperimentResult result,
      List<SeedScores> scores,
      Map<Long, TestExamples> examples,
      ChartStyle style,
      ReportFiles files) {
    this.result = result;
    this.dataset = result.dataset();
    this.seeds = Seeds.of(result);
    this.scores = scores;
    this.samples = samples(scores, examples, files);
    this.trainingFigures = LossFigure.of(result.runs(), style).stream().toList();
    this.scoreFigures = Figures.ofScores(result, scores, style);
    this.resultTables = tables(result, seeds, scores);
    this.files = files;
  }

  private static @Nullable SamplesSection samples(
      List<SeedScores> scores, Map<Long, TestExamples> examples, ReportFiles files) {
    for (SeedScores seed : scores) {
      TestExamples own = examples.get(seed.seed());
      if (own != null) {
        return new SamplesSection(own, seed.seed(), scores.size() > 1, files);
      }
    }
    return null;
  }

  private static List<Table> tables(ExperimentResult result, Seeds seeds, List<SeedScores> scores) {
    List<Table> tables = new ArrayList<>();
    if (seeds.finished().isEmpty()) {
      tables.add(SeedTables.failures(seeds));
    } else {
      tables.add(new MetricTable(result).table());
      PublishedTable.of(result).ifPresent(tables::add);
      ClassTable.of(scores).ifPresent(tables::add);
      if (seeds.all().size() > 1) {
        tables.add(SeedTables.metrics(seeds));
      }
    }
    return List.copyOf(tables);
  }

  /** Every figure, in the page's order. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(scoreFigures);
    figures.addAll(trainingFigures);
    return figures;
  }

  /** The tables that belong into files. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>(resultTables);
    if (samples != null) {
      tables.addAll(samples.tables());
    }
    return tables;
  }

  String html() {
    FigureHtml figureHtml = new FigureHtml(files);
    List<Page.Section> sections = new ArrayList<>();
    sections.add(new Page.Section("results", "Results", this::writeResults));
    sections.add(new Page.Section("figures", "Figures", html -> writeFigures(html, figureHtml)));
    if (!scores.isEmpty()) {
      ThresholdExplorer explorer = new ThresholdExplorer(scores.get(0), scores.size() > 1);
      sections.add(new Page.Section("thresholds", "Move the threshold", explorer::writeTo));
    }
    if (samples != null) {
      sections.add(
          new Page.Section("samples", "Most and least anomalous samples", samples::writeTo));
    }
    if (!trainingFigures.isEmpty()) {
      sections.add(
          new Page.Section(
              "training", "Training", html -> figureHtml.write(html, trainingFigures)));
    }
    sections.add(new Page.Section("data", "Data", new DataSection(dataset)::writeTo));
    sections.add(
        new Page.Section(
            "assumptions",
            "Assumptions, errata and notes",
            html -> AssumptionsSection.write(html, dataset)));
    sections.add(new Page.Section("settings", "Settings", this::writeSettings));
    sections.add(
        new Page.Section("provenance", "Provenance", new ProvenanceSection(result)::writeTo));
    sections.add(
        new Page.Section(
            "limits",
            "What these numbers do not show",
            html -> html.list(new Limits(result).sentences())));
    return new Page(
            dataset.id() + " " + dataset.variant() + " \u2013 Anomaly Awareness report",
            this::writeHeader,
            sections)
        .html();
  }

  private void writeHeader(Html html) {
    html.element("p", "Anomaly Awareness report", "class", "kicker");
    html.element("h1", dataset.card().title());
    html.open("p", "class", "facts");
    html.element("span", dataset.id() + " / " + dataset.variant());
    DataSection.writeBadge(html, dataset.source(), dataset.source().id() + " data");
    html.element("span", seedsInWords());
    html.element("span", result.provenance().started());
    html.close();
    html.element("p", Headline.of(result), "class", "headline");
    if (!seeds.failed().isEmpty()) {
      html.element("p", failures(), "class", "failures", "role", "note");
    }
  }

  private String seedsInWords() {
    return seeds.all().size() == 1
        ? Seeds.inWords(seeds.all())
        : Numbers.count(seeds.all().size()) + " seeds";
  }

  private String failures() {
    if (seeds.finished().isEmpty()) {
      return seeds.all().size() == 1
          ? "The only seed failed; its error is below."
          : "All %s seeds failed; their errors are below."
              .formatted(Numbers.count(seeds.all().size()));
    }
    return "%s of %s seeds failed and %s no part in the numbers: %s."
        .formatted(
            Numbers.count(seeds.failed().size()),
            Numbers.count(seeds.all().size()),
            seeds.failed().size() == 1 ? "has" : "have",
            Seeds.inWords(seeds.failed()));
  }

  private void writeResults(Html html) {
    resultTables.forEach(table -> TableHtml.write(html, table, files));
  }

  private void writeFigures(Html html, FigureHtml figureHtml) {
    if (scoreFigures.isEmpty()) {
      html.element("p", "No seed finished, so there are no scores to draw.", "class", "prose");
    }
    figureHtml.write(html, scoreFigures);
  }

  private void writeSettings(Html html) {
    TableHtml.write(
        html,
        Table.of(
            "settings",
            "Every setting as it was resolved",
            List.of("Setting", "Value"),
            2,
            result.experiment().entrySet().stream()
                .map(setting -> Table.Row.ofWords(setting.getKey(), printed(setting.getValue())))
                .toList()));
  }

  /** A setting as a user would write it. */
  static String printed(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }
}
