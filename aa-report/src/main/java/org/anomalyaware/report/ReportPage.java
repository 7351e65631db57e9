package org.anomalyaware.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Provenance;

/** The page: what came out, from what, and what it does not show. */
final class ReportPage {

  private static final String STYLE = "report.css";

  /** Nothing is fetched and nothing runs, whatever a name in the data may look like. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  /** Figures of up to this width, in pixels, stand side by side. */
  private static final int WIDEST_OF_TWO = 480;

  private record Section(String id, String title, Consumer<Html> content) {}

  private final ExperimentResult result;
  private final DatasetSummary dataset;
  private final Seeds seeds;
  private final List<Figure> figures;

  ReportPage(ExperimentResult result, List<Figure> figures) {
    this.result = result;
    this.dataset = result.dataset();
    this.seeds = Seeds.of(result);
    this.figures = figures;
  }

  String html() {
    List<Section> sections =
        List.of(
            new Section("results", "Results", this::writeResults),
            new Section("figures", "Figures", this::writeFigures),
            new Section("data", "Data", new DataSection(dataset)::writeTo),
            new Section("assumptions", "Assumptions, errata and notes", this::writeAssumptions),
            new Section("settings", "Settings", this::writeSettings),
            new Section("provenance", "Provenance", this::writeProvenance),
            new Section("limits", "What these numbers do not show", this::writeLimits));
    Html html = new Html();
    html.open("html", "lang", "en");
    writeHead(html);
    html.open("body");
    html.element("a", "Skip to the results", "href", "#results", "class", "skip");
    writeHeader(html);
    html.open("nav", "aria-label", "Contents").open("ol");
    for (Section section : sections) {
      html.element("li", li -> li.element("a", section.title(), "href", "#" + section.id()));
    }
    html.close().close();
    html.open("main");
    for (Section section : sections) {
      String heading = section.id() + "-heading";
      html.open("section", "id", section.id(), "aria-labelledby", heading);
      html.element("h2", section.title(), "id", heading);
      section.content().accept(html);
      html.close();
    }
    html.close().close().close();
    return html.toString();
  }

  private void writeHead(Html html) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element(
        "title", dataset.id() + " " + dataset.variant() + " \u2013 Anomaly Awareness report");
    html.style(style()).close();
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(ReportPage.class.getResourceAsStream(STYLE), STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The style sheet cannot be read from this module's jar", e);
    }
  }

  private void writeHeader(Html html) {
    html.open("header");
    html.element("p", "Anomaly Awareness report", "class", "kicker");
    html.element("h1", dataset.card().title());
    html.open("p", "class", "facts");
    html.element("span", dataset.id() + " / " + dataset.variant());
    html.element(
        "span",
        dataset.source().id() + " data",
        "class",
        "badge " + dataset.source().id(),
        "title",
        DataSection.meaning(dataset.source()));
    html.element("span", seedsInWords());
    html.element("span", result.provenance().started());
    html.close();
    html.element("p", Headline.of(result), "class", "headline");
    if (!seeds.failed().isEmpty()) {
      html.element("p", failures(), "class", "failures", "role", "note");
    }
    html.close();
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
    if (seeds.finished().isEmpty()) {
      SeedTables.failures(seeds).writeTo(html);
      return;
    }
    new MetricTable(result).table().writeTo(html);
    if (seeds.all().size() > 1) {
      SeedTables.metrics(seeds).writeTo(html);
    }
  }

  private void writeFigures(Html html) {
    if (seeds.finished().isEmpty()) {
      html.element("p", "No seed finished, so there are no scores to draw.", "class", "prose");
    }
    html.open("div", "class", "figures");
    int number = 1;
    for (Figure figure : figures) {
      String shape = figure.width() > WIDEST_OF_TWO ? "wide" : "narrow";
      html.open("figure", "class", shape, "id", figure.id()).image(SvgImage.of(figure));
      html.open("figcaption");
      html.element("strong", "Figure " + number + ". " + figure.title() + ".");
      html.text(" " + figure.caption() + " Files: ");
      String file = "figures/" + figure.id();
      html.element("a", "SVG", "href", file + ".svg").text(", ");
      html.element("a", "PNG", "href", file + ".png").text(".");
      html.close().close();
      number++;
    }
    html.close();
  }

  private void writeAssumptions(Html html) {
    Set<String> assumptions = new LinkedHashSet<>(dataset.assumptions());
    assumptions.addAll(dataset.card().assumptions());
    html.element("h3", "Assumptions");
    writeList(html, assumptions);
    html.element("h3", "Known faults of the data");
    writeList(html, dataset.card().errata());
    html.element("h3", "Notes from loading");
    writeList(html, dataset.notes());
  }

  private static void writeList(Html html, Collection<String> sentences) {
    if (sentences.isEmpty()) {
      html.element("p", "None.", "class", "prose");
      return;
    }
    html.open("ul", "class", "prose");
    sentences.forEach(sentence -> html.element("li", li -> li.textWithLinks(sentence)));
    html.close();
  }

  private void writeSettings(Html html) {
    Table.of(
            "Every setting as it was resolved",
            List.of("Setting", "Value"),
            2,
            result.experiment().entrySet().stream()
                .map(setting -> Table.Row.of(setting.getKey(), printed(setting.getValue())))
                .toList())
        .writeTo(html);
  }

  private static String printed(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }

  private void writeProvenance(Html html) {
    Provenance provenance = result.provenance();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("Anomaly Awareness", provenance.version());
    entries.put("Started", provenance.started());
    entries.put("Java", provenance.java());
    entries.put("System", provenance.system());
    entries.put("Processors", Integer.toString(provenance.processors()));
    entries.put("DJL", provenance.djl());
    entries.put("TensorFlow", provenance.tensorFlow());
    entries.put("XLA", provenance.xla() ? "yes" : "no");
    html.open("dl");
    entries.forEach((name, value) -> html.element("dt", name).element("dd", value));
    html.close();
    Table.of(
            "Plugins that took part",
            List.of("Kind", "Id", "Version", "Jar"),
            4,
            provenance.plugins().stream()
                .map(p -> Table.Row.of(p.kind(), p.id(), p.version(), p.location()))
                .toList())
        .writeTo(html);
    SeedTables.seconds(seeds).writeTo(html);
  }

  private void writeLimits(Html html) {
    writeList(html, new Limits(result).sentences());
  }
}
