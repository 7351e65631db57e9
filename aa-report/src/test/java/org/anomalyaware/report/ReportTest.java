package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.Summary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path folder;

  @Nested
  class OfOneSeed {

    private final SyntheticExperiment experiment = new SyntheticExperiment().withFinishedSeed(1);

    @Test
    void should_leave_a_page_and_every_figure_as_svg_and_png() throws IOException {
      write(experiment);

      assertThat(folder.resolve("report.html")).isNotEmptyFile();
      for (String figure : List.of("losses", "error-histograms", "roc", "roc-small-fpr")) {
        assertThat(folder.resolve("figures/" + figure + ".svg")).isNotEmptyFile();
        assertThat(folder.resolve("figures/" + figure + ".png")).isNotEmptyFile();
      }
    }

    @Test
    void should_write_html_without_an_error_and_of_a_size_that_can_be_sent() throws IOException {
      write(experiment);

      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Jsoup.parse(Files.readString(folder.resolve("report.html")), "", parser);
      assertThat(parser.getErrors()).isEmpty();
      assertThat(folder.resolve("report.html").toFile().length()).isLessThan(1_500_000);
    }

    @Test
    void should_need_no_network_and_run_no_script_but_its_own() throws Exception {
      Document page = write(experiment);

      assertThat(page.select("link, iframe, object, embed, base, form")).isEmpty();
      String script = page.select("script").get(0).data();
      String hash =
          Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(script.getBytes(StandardCharsets.UTF_8)));
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .endsWith("script-src 'sha256-" + hash + "'");
      assertThat(page.select("[src]:not([src^=data:image/png;base64])")).isEmpty();
      assertThat(page.select("[style*=url], [onclick], [onload]")).isEmpty();
      assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
      assertThat(page.select("a[href^=http]").eachText())
          .containsExactly("https://arxiv.org/abs/1310.5150");
      assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'");
    }

    @Test
    void should_begin_with_the_title_the_source_and_what_came_out() throws IOException {
      Document page = write(experiment);

      assertThat(page.select("h1").text()).isEqualTo(SyntheticExperiment.smeftCard().title());
      assertThat(page.select(".facts").text()).contains("smeft / pure-bsm", "generated data");
      var auc = experiment.result().summary().tuned().get(Metric.ROC_AUC);
      assertThat(page.select(".headline").text().replace('\u00a0', ' '))
          .contains("raised the ROC AUC")
          .contains(Numbers.fixed(auc.median(), 3) + " [" + Numbers.fixed(auc.low(), 3) + ",")
          .contains("95 % intervals; p < 0.0001");
      assertThat(page.select(".failures")).isEmpty();
    }

    @Test
    void should_show_every_metric_with_interval_chance_direction_and_definition()
        throws IOException {
      Element table = tableOf(write(experiment), "Metrics on the test samples");

      assertThat(table.select("caption").text()).endsWith("95 % interval");
      for (Metric metric : Metric.values()) {
        List<String> cells = rowOf(table, metric.title());
        assertThat(cells.get(1)).isEqualTo(metric.higherIsBetter() ? "higher" : "lower");
        assertThat(cells.get(2)).isEqualTo(Numbers.significant(metric.chanceLevel(0.5)));
        assertThat(cells.subList(3, 6)).allMatch(cell -> cell.matches(".+ \\[.+,.+]"));
        assertThat(table.parent().nextElementSibling().text()).contains(metric.definition());
      }
    }

    @Test
    void should_leave_the_tables_of_results_as_markdown_csv_and_latex() throws IOException {
      Document page = write(experiment);

      for (String extension : List.of("md", "csv", "tex")) {
        assertThat(folder.resolve("tables/metrics." + extension)).isNotEmptyFile();
      }
      var auc = experiment.result().summary().tuned().get(Metric.ROC_AUC);
      assertThat(Files.readAllLines(folder.resolve("tables/metrics.csv")))
          .first()
          .isEqualTo(
              "Metric,Better,Chance,Baseline,Baseline low,Baseline high,Tuned,Tuned low,Tuned"
                  + " high,Change,Change low,Change high,p");
      assertThat(Files.readAllLines(folder.resolve("tables/metrics.csv")).get(1))
          .startsWith("ROC AUC,higher,0.5,")
          .contains("," + auc.median() + "," + auc.low() + "," + auc.high() + ",");
      for (Element link : page.select(".files a")) {
        assertThat(folder.resolve(link.attr("href"))).isNotEmptyFile();
      }
    }

    @Test
    void should_say_which_change_could_have_been_found() throws IOException {
      ExperimentResult result = experiment.result();
      SeedsDelta auc = result.summary().delta().get(Metric.ROC_AUC);
      Map<Metric, SeedsDelta> delta =
          Map.of(
              Metric.ROC_AUC,
              new SeedsDelta(auc.median(), auc.low(), auc.high(), auc.pValue(), 0.0123));
      ExperimentResult known =
          new ExperimentResult(
              result.dataset(),
              result.experiment(),
              result.runs(),
              new Summary(result.summary().baseline(), result.summary().tuned(), delta),
              result.provenance());

      Report.write(known, experiment.scores(), Map.of(), folder);

      assertThat(Files.readString(folder.resolve("report.html")))
          .contains("A true change of the ROC AUC by 0.0123 would be found in 80 % of such tests.");
    }

    @Test
    void should_show_what_was_published_beside_what_was_found() throws IOException {
      Element table =
          tableOf(
              write(
                  new SyntheticExperiment()
                      .withPublished(new PublishedAuc("pure-bsm", 0.64, 0.71, "arXiv:2504.11520"))
                      .withFinishedSeed(1)),
              "ROC AUC next to");

      assertThat(rowOf(table, "arXiv:2504.11520"))
          .containsExactly("arXiv:2504.11520", "0.64", "0.71", "+0.07");
      assertThat(rowOf(table, "This result").get(2)).matches("0\\.\\d+ \\[.+,.+]");
      assertThat(table.parent().nextElementSibling().text()).contains("generated anew");
    }

    @Test
    void should_show_nothing_published_beside_another_variant() throws IOException {
      Document page =
          write(
              new SyntheticExperiment()
                  .withPublished(PublishedAuc.byThePaper(0.64, 0.71))
                  .withFinishedSeed(1));

      assertThat(page.text()).doesNotContain("next to published");
    }

    @Test
    void should_show_samples_of_a_table_by_value_and_z_score() throws IOException {
      Document page = write(new SyntheticExperiment().withTabularExamples().withFinishedSeed(1));

      Element table = tableOf(page, "Unseen anomalies with the largest errors");
      assertThat(table.select("thead th").eachText())
          .containsExactly("Row", "Class", "Baseline", "Tuned", "mass", "angle", "flag");
      assertThat(rowOf(table, "12"))
          .containsExactly(
              "12", "BSM", "3.5", "812", "1,250 (+6.4)".replace(",", ""), "0.5 (\u22123.1)", "1");
      assertThat(table.select("td.very-far").eachText()).containsExactly("1250 (+6.4)");
      assertThat(table.select("td.far").eachText()).containsExactly("0.5 (\u22123.1)");
      assertThat(Files.readAllLines(folder.resolve("tables/samples-anomalies-most.csv")))
          .containsExactly(
              "Row,Class,Baseline,Tuned,mass,mass z,angle,angle z,flag,flag z",
              "12,BSM,3.5,812,1250,6.400000095367432,0.5,-3.0999999046325684,1,");
    }

    @Test
    void should_show_samples_that_are_images_as_pictures_with_their_reconstructions()
        throws Exception {
      Document page = write(new SyntheticExperiment().withImageExamples().withFinishedSeed(1));

      assertThat(page.select("#samples h3").eachText())
          .containsExactly("Background with the largest errors");
      assertThat(page.select("#samples img").eachAttr("alt"))
          .containsExactly(
              "Sample of row 3, class digit 7", "Reconstruction of row 3, class digit 7");
      BufferedImage image = imageAt(page.select("#samples img").attr("src"));
      assertThat(image.getWidth()).isEqualTo(3);
      assertThat(image.getHeight()).isEqualTo(2);
      int[] pixels = image.getRaster().getSamples(0, 0, 3, 2, 0, (int[]) null);
      assertThat(pixels).containsExactly(0, 51, 102, 153, 204, 255);
    }

    private BufferedImage imageAt(String address) throws IOException {
      byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
      return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void should_write_a_page_of_another_name_with_its_own_folders() throws IOException {
      Report.writePage(
          experiment.result(), experiment.scores(), Map.of(), folder.resolve("mine.html"));

      Document page = Jsoup.parse(Files.readString(folder.resolve("mine.html")));
      assertThat(page.select(".files a").eachAttr("href"))
          .contains("mine-figures/roc.svg", "mine-tables/metrics.tex")
          .allSatisfy(link -> assertThat(folder.resolve(link)).isNotEmptyFile());
      assertThat(folder.toFile().list())
          .containsExactlyInAnyOrder("mine.html", "mine-figures", "mine-tables");
    }

    @Test
    void should_show_why_a_metric_has_no_value() throws IOException {
      Element table =
          tableOf(
              write(new SyntheticExperiment().withoutSignificance().withFinishedSeed(1)),
              "Metrics on the test samples");

      assertThat(rowOf(table, Metric.MAX_SIC.title()))
          .last()
          .isEqualTo("no value: fewer than 10 false positives at every threshold");
    }

    @Test
    void should_show_the_data_card_every_setting_and_the_provenance() throws IOException {
      Document page = write(experiment);

      String text = page.text();
      DatasetCard card = SyntheticExperiment.smeftCard();
      assertThat(text)
          .contains(card.licence())
          .contains(card.errata())
          .contains(card.assumptions());
      assertThat(text).contains(card.citations().get(1), experiment.result().dataset().digest());
      assertThat(rowOf(tableOf(page, "Features"), "m_ZH")).contains("GeV");
      assertThat(rowOf(tableOf(page, "Roles"), "Labelled anomalies for fine-tuning"))
          .contains("BSM (14,000)", "14,000");
      Element settings = tableOf(page, "Every setting");
      experiment.result().experiment().keySet().forEach(name -> rowOf(settings, name));
      assertThat(rowOf(settings, "schedule.maximum")).contains("0.05");
      assertThat(page.select("#provenance").text()).contains("0.36.0", "aa-engine-0.1.0.jar");
    }

    @Test
    void should_end_with_what_the_numbers_do_not_show() throws IOException {
      Document page = write(experiment);

      Element last = page.select("main > section").last();
      assertThat(last.select("h2").text()).isEqualTo("What these numbers do not show");
      assertThat(last.select("li").eachText())
          .anyMatch(text -> text.contains("samples were generated"))
          .anyMatch(text -> text.contains("BSM is also among the labelled anomalies"))
          .anyMatch(text -> text.contains("one training, seed 1"))
          .anyMatch(text -> text.contains("less than one of the 600 background samples"));
    }

    @Test
    void should_be_readable_without_eyes_or_mouse() throws IOException {
      Document page = write(experiment);

      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.select("table").size()).isEqualTo(page.select("table > caption").size());
      assertThat(page.select("th:not([scope])")).isEmpty();
      assertThat(page.select("div.table:not([tabindex])")).isEmpty();
      for (Element input : page.select("input")) {
        assertThat(page.select("label[for=" + input.id() + "]").text()).isNotBlank();
      }
      assertThat(page.select("figure svg[role=img] > desc").eachText())
          .hasSize(4)
          .allMatch(text -> text.length() > 60);
      assertThat(page.select("figure svg > title").eachText()).doesNotContain("");
      for (Element link : page.select("a[href^=#]")) {
        assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
      }
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void should_replace_every_colour_of_the_figures_on_a_dark_page() throws IOException {
      Document page = write(experiment);

      String dark = page.select("style").html();
      for (String attribute : List.of("fill", "stroke")) {
        page.select("figure svg [" + attribute + "^=rgb]").eachAttr(attribute).stream()
            .distinct()
            // A group's colour that none of its elements uses may stay.
            .filter(colour -> !page.select(drawnWith(attribute, colour)).isEmpty())
            .forEach(colour -> assertThat(dark).contains("[" + attribute + "=\"" + colour + "\"]"));
      }
    }

    private String drawnWith(String attribute, String colour) {
      return "figure svg [" + attribute + "=" + colour + "]:not(g)";
    }
  }

  @Nested
  class OfSeveralSeeds {

    private final SyntheticExperiment experiment =
        new SyntheticExperiment()
            .withFinishedSeed(1)
            .withFailedSeed(2, "The loss became NaN.\nLower finetune.learningRate.")
            .withFinishedSeed(30)
            .withFinishedSeed(4);

    @Test
    void should_say_that_numbers_are_medians_and_percentiles() throws IOException {
      Document page = write(experiment);

      assertThat(page.select(".headline").text())
          .contains("medians and 16th to 84th percentiles over 3 seeds");
      assertThat(tableOf(page, "Metrics on the test samples").select("caption").text())
          .endsWith("16th to 84th percentile over 3 seeds");
    }

    @Test
    void should_show_each_seed_and_a_failed_one_with_its_error() throws IOException {
      Document page = write(experiment);

      Element table = tableOf(page, "Metrics of each seed");
      assertThat(table.select("tbody th").eachText()).containsExactly("1", "2", "30", "4");
      assertThat(rowOf(table, "30").get(1)).matches("0\\.\\d{4} \u2192 0\\.\\d{4}");
      assertThat(rowOf(table, "2"))
          .last()
          .isEqualTo("failed: The loss became NaN. Lower finetune.learningRate.");
      assertThat(page.select(".failures").text())
          .isEqualTo("1 of 4 seeds failed and has no part in the numbers: seed 2.");
      assertThat(page.select("#limits").text()).contains("1 of 4 seeds failed");
    }

    @Test
    void should_show_failures_alone_if_every_seed_failed() throws IOException {
      Document page =
          write(
              new SyntheticExperiment()
                  .withFailedSeed(1, "out of memory")
                  .withFailedSeed(2, "the loss became NaN"));

      assertThat(page.select(".headline").text()).contains("nothing was measured");
      assertThat(rowOf(tableOf(page, "Failed seeds"), "2")).last().isEqualTo("the loss became NaN");
      assertThat(page.select("figure").eachAttr("id")).containsExactly("losses");
      assertThat(page.select("figure").text()).contains("Every seed failed");
    }
  }

  @Test
  void should_show_hostile_names_as_text() throws IOException {
    String hostile = "<script>alert(\"1\")</script> & 'x' <img src=http://evil.example/>";
    DatasetCard card =
        new DatasetCard(
            hostile,
            hostile,
            List.of(hostile),
            hostile,
            List.of(new Feature(hostile, hostile, hostile)),
            List.of(hostile),
            List.of(hostile));

    Document page =
        write(
            new SyntheticExperiment()
                .withCard(card)
                .withNotes(hostile)
                .withExamples(SyntheticExperiment.exampleOf(hostile))
                .withFinishedSeed(1)
                .withFailedSeed(2, hostile));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo(hostile);
    assertThat(rowOf(tableOf(page, "Metrics of each seed"), "2"))
        .last()
        .isEqualTo("failed: " + hostile);
    assertThat(rowOf(tableOf(page, "Features"), hostile)).containsOnly(hostile);
    assertThat(rowOf(tableOf(page, "Background with"), "3").get(1)).isEqualTo(hostile);
  }

  @Test
  void should_warn_of_a_surrogate() throws IOException {
    Document page =
        write(new SyntheticExperiment().withSource(DataSource.SURROGATE).withFinishedSeed(1));

    assertThat(page.select(".badge").text()).isEqualTo("surrogate data");
    assertThat(page.select("#limits").text()).contains("must not be quoted as results");
  }

  @Test
  void should_refuse_a_folder_that_is_not_there() {
    SyntheticExperiment experiment = new SyntheticExperiment().withFinishedSeed(1);
    Path missing = folder.resolve("missing");

    assertThatThrownBy(
            () -> Report.write(experiment.result(), experiment.scores(), Map.of(), missing))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("existing folder")
        .hasMessageContaining(missing.toString());
  }

  @Test
  void should_say_where_it_could_not_write() throws IOException {
    SyntheticExperiment experiment = new SyntheticExperiment().withFinishedSeed(1);
    Files.writeString(folder.resolve("figures"), "a file in the way");

    assertThatThrownBy(
            () -> Report.write(experiment.result(), experiment.scores(), Map.of(), folder))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("cannot be written to " + folder);
  }

  @Test
  void should_refuse_scores_of_other_seeds_than_those_that_finished() {
    ExperimentResult result =
        new SyntheticExperiment().withFinishedSeed(1).withFinishedSeed(2).result();
    var scores = new SyntheticExperiment().withFinishedSeed(2).withFinishedSeed(3).scores();

    assertThatThrownBy(() -> Report.write(result, scores, Map.of(), folder))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("(1, 2)")
        .hasMessageContaining("2, 3");
  }

  @Test
  void should_refuse_a_score_that_is_not_a_number_and_name_it() {
    ExperimentResult result = new SyntheticExperiment().withFinishedSeed(7).result();
    var scores = Map.of(7L, TestSamples.of(new float[] {1, 2}, new float[] {Float.NaN}));

    assertThatThrownBy(() -> Report.write(result, scores, Map.of(), folder))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("test sample 2")
        .hasMessageContaining("seed 7");
  }

  private Document write(SyntheticExperiment experiment) throws IOException {
    Report.write(experiment.result(), experiment.scores(), experiment.examples(), folder);
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  private static Element tableOf(Document page, String caption) {
    return page.select("table").stream()
        .filter(table -> table.select("caption").text().startsWith(caption))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no table of " + caption));
  }

  private static List<String> rowOf(Element table, String heading) {
    return table.select("tbody tr").stream()
        .filter(row -> row.selectFirst("th").ownText().equals(heading))
        .map(row -> row.select("th, td").eachText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no row of " + heading));
  }
}
