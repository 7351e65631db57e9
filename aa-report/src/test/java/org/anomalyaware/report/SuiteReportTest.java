package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.SuiteResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReportTest {

  private static final String LAMBDA = "schedule.maximum";

  @TempDir Path folder;

  private static SyntheticSuite suite() {
    return new SyntheticSuite()
        .withScan("smeft", DataSource.GENERATED, LAMBDA, "0.01", "0.1", "1")
        .withFailure("lhco", "the loss became NaN")
        .withMissingData("mnist", "No file holds the training images; put them there.");
  }

  private Document write(SyntheticSuite suite) throws IOException {
    Report.write(suite.result(), folder);
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  private static List<List<String>> rows(Document page, String caption) {
    Element table =
        page.select("table").stream()
            .filter(t -> t.select("caption").text().startsWith(caption))
            .findFirst()
            .orElseThrow();
    return table.select("tbody tr").stream().map(row -> row.select("th, td").eachText()).toList();
  }

  @Test
  void should_begin_with_what_finished_and_what_did_not() throws IOException {
    Document page = write(suite());

    assertThat(page.select("h1").text()).isEqualTo("AUC against lambda");
    assertThat(page.select(".facts").text()).contains("example, version 2", "3 seeds");
    assertThat(page.select(".headline").text())
        .isEqualTo("11 of 15 cells finished, at 4 points of its grids.");
    assertThat(page.select(".failures").text())
        .contains("1 failed and 3 could not have their data");
  }

  @Test
  void should_set_reference_scorers_beside_the_network_as_medians_over_seeds() throws IOException {
    Document page = write(suite().withReference("cicids", "pca"));

    assertThat(rows(page, "Reference scorers on the same data"))
        .containsExactly(List.of("cicids / pure-bsm", "real", "pca", "0.7000", "\u2014"));
  }

  @Test
  void should_not_speak_of_reference_scorers_that_nobody_asked_for() throws IOException {
    assertThat(write(suite()).select("caption").eachText())
        .noneMatch(caption -> caption.contains("Reference"));
  }

  @Test
  void should_show_every_point_with_source_interval_corrected_p_and_the_published_value()
      throws IOException {
    SuiteResult result = suite().result();
    Document page = write(suite());

    List<List<String>> rows = rows(page, "ROC AUC of every point");
    SeedsValue tuned =
        result.entries().get(0).groups().get(1).summary().tuned().get(Metric.ROC_AUC);
    assertThat(rows).hasSize(5);
    assertThat(rows.get(1))
        .startsWith("smeft / pure-bsm", "generated", "schedule.maximum = 0.1", "3/3")
        .endsWith("0.38", "0.64 \u2192 0.71");
    assertThat(rows.get(1).get(5)).startsWith(Numbers.fixed(tuned.median(), 3).substring(0, 4));
    assertThat(rows.get(3)).startsWith("lhco / pure-bsm", "real", "\u2014", "2/3");
    assertThat(rows.get(4))
        .containsExactly(
            "mnist / paper",
            "surrogate",
            "\u2014",
            "0/3",
            "missing: No file holds the training images; put them there.");
    assertThat(page.select("td .badge.surrogate").text()).contains("surrogate");
  }

  @Test
  void should_name_every_cell_without_a_result_and_why() throws IOException {
    List<List<String>> rows = rows(write(suite()), "Cells without a result");

    assertThat(rows).hasSize(4);
    assertThat(rows.get(0))
        .containsExactly("lhco / pure-bsm", "real", "\u2014", "3", "failed", "the loss became NaN");
  }

  @Test
  void should_draw_the_scan_with_bands_as_svg_and_png() throws IOException {
    Document page = write(suite());

    assertThat(page.select("figure").eachAttr("id")).containsExactly("scan-1");
    assertThat(page.select("figcaption").text())
        .contains("ROC AUC against schedule.maximum: smeft / pure-bsm", "Generated data")
        .contains("16th to the 84th percentile");
    assertThat(page.select("figure desc").text()).contains("At schedule.maximum 0.1: baseline 0.");
    String svg = Files.readString(folder.resolve("figures/scan-1.svg"));
    assertThat(svg.split(" opacity=\"0.2\"", -1)).as("bands").hasSize(3);
    assertThat(Jsoup.parse(svg, Parser.xmlParser()).select("text").eachText())
        .contains("Largest strength \u03bb", "ROC AUC", "Baseline", "Tuned");
    assertThat(folder.resolve("figures/scan-1.png")).isNotEmptyFile();
  }

  @Test
  void should_choose_a_logarithmic_axis_only_where_it_fits() throws IOException {
    write(new SyntheticSuite().withScan("a", DataSource.REAL, LAMBDA, "0.01", "0.1", "1"));
    assertThat(axisOf("scan-1")).as("powers of ten are drawn, not written").doesNotContain("0.5");

    write(new SyntheticSuite().withScan("a", DataSource.REAL, LAMBDA, "0", "0.1", "1"));
    assertThat(axisOf("scan-1")).contains("0.0", "0.5");
  }

  private List<String> axisOf(String figure) throws IOException {
    return Jsoup.parse(
            Files.readString(folder.resolve("figures/" + figure + ".svg")), Parser.xmlParser())
        .select("text")
        .eachText();
  }

  @Test
  void should_draw_nothing_against_words() throws IOException {
    Document page =
        write(new SyntheticSuite().withScan("a", DataSource.REAL, "penalty", "hinge", "negative"));

    assertThat(page.select("figure")).isEmpty();
    assertThat(rows(page, "ROC AUC of every point")).hasSize(2);
  }

  @Test
  void should_link_to_those_cells_that_are_there() throws IOException {
    SuiteResult result = suite().result();
    String identity = result.cells().findFirst().orElseThrow().folder().orElseThrow();
    Files.createDirectories(folder.resolve("cells").resolve(identity));

    Document page = write(suite());

    assertThat(page.select("#cells td a").eachAttr("href"))
        .containsExactly("cells/" + identity + "/");
    Path elsewhere = Files.createDirectories(folder.resolve("other/place"));
    Report.writePage(result, folder, elsewhere.resolve("mine.html"));
    assertThat(
            Jsoup.parse(Files.readString(elsewhere.resolve("mine.html")))
                .select("#cells td a")
                .eachAttr("href"))
        .containsExactly("../../cells/" + identity + "/");
  }

  @Test
  void should_leave_tables_for_programs_and_papers() throws IOException {
    write(suite());

    assertThat(Files.readAllLines(folder.resolve("tables/summary.csv")))
        .hasSize(6)
        .first()
        .asString()
        .startsWith("Dataset,Data,Point,Seeds,Baseline,Baseline low,Baseline high,Tuned,")
        .endsWith("p,\"p, corrected\",Published baseline,Published tuned");
    for (String table : List.of("summary", "metrics", "not-finished", "cells")) {
      assertThat(folder.resolve("tables/" + table + ".md")).isNotEmptyFile();
      assertThat(folder.resolve("tables/" + table + ".tex")).isNotEmptyFile();
    }
  }

  @Test
  void should_be_html_without_an_error_and_end_with_what_it_does_not_show() throws IOException {
    write(suite());

    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")), "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("main > section").last().text())
        .contains("must not be quoted", "picks it on the test", "left out of every summary");
  }

  @Test
  void should_take_hostile_names_for_words() throws IOException {
    String hostile = "<script>alert(1)</script>\"'&";

    Document page =
        write(
            new SyntheticSuite()
                .withTitle(hostile)
                .withScan(hostile, DataSource.REAL, hostile, "1", "2")
                .withMissingData("=cmd()", hostile));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("h1").text()).isEqualTo(hostile);
    assertThat(page.select("figcaption").text()).contains(hostile);
    assertThat(Files.readString(folder.resolve("tables/summary.csv"))).contains("\n'=cmd()");
  }
}
