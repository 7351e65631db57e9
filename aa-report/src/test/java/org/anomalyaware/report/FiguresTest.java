package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FiguresTest {

  private static Map<String, Figure> figures;

  @BeforeAll
  static void drawOnce() {
    figures = draw(new SyntheticExperiment().withFinishedSeed(1));
  }

  @Test
  void should_be_losses_histograms_and_two_roc_views() {
    assertThat(figures).containsOnlyKeys("losses", "error-histograms", "roc", "roc-small-fpr");
  }

  @Test
  void losses_should_name_every_term_its_unit_and_both_phases() throws Exception {
    assertThat(wordsIn(svg("losses")))
        .contains("Epoch", "Reconstruction", "KL (nats)", "Penalty", "Strength \u03bb")
        .containsOnlyOnce("Pre-training", "Fine-tuning");
  }

  @Test
  void losses_should_leave_out_what_only_fine_tuning_has_if_there_was_none() throws Exception {
    SyntheticExperiment experiment = new SyntheticExperiment().withPretrainingOnly(1);

    Figure losses = draw(experiment).get("losses");

    assertThat(wordsIn(parse(SvgImage.of(losses).document())))
        .contains("Reconstruction", "KL (nats)", "Pre-training")
        .doesNotContain("Penalty", "Strength \u03bb", "Fine-tuning");
  }

  @Test
  void losses_of_a_run_that_diverged_should_end_with_its_last_finite_epoch() {
    Figure losses =
        draw(new SyntheticExperiment().withDivergedSeed(1, Double.POSITIVE_INFINITY)).get("losses");

    assertThat(SvgImage.of(losses).document()).doesNotContain("NaN", "Infinity", "\u221e</text>");
    assertThat(losses.description()).contains("not a number at the last");
  }

  @Test
  void histograms_should_name_the_error_the_panels_and_both_kinds_of_sample() throws Exception {
    assertThat(wordsIn(svg("error-histograms")))
        .contains("Reconstruction error (sum of squared differences)", "Samples per bin (%)")
        .contains("Baseline (before fine-tuning)", "Tuned (after fine-tuning)")
        .containsOnlyOnce("Background", "Anomalies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"roc", "roc-small-fpr"})
  void roc_curves_should_name_rates_chance_and_the_areas_that_were_measured(String id)
      throws Exception {
    ExperimentResult result = new SyntheticExperiment().withFinishedSeed(1).result();
    double tuned = result.summary().tuned().get(Metric.ROC_AUC).median();

    assertThat(wordsIn(svg(id)))
        .contains("False-positive rate", "True-positive rate", "Chance")
        .contains("Tuned, AUC " + Numbers.fixed(tuned, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"losses", "error-histograms", "roc", "roc-small-fpr"})
  void an_svg_should_describe_itself_and_refer_to_nothing_outside(String id) throws Exception {
    Document svg = svg(id);

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).hasSizeGreaterThan(60);
    NodeList all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      assertThat(all.item(i).getNodeName()).isNotIn("script", "image", "use", "foreignObject");
      assertThat(all.item(i).getAttributes().getNamedItem("href")).isNull();
      assertThat(all.item(i).getAttributes().getNamedItem("xlink:href")).isNull();
    }
  }

  @Test
  void svgs_should_share_no_id_as_one_page_holds_them_all() throws Exception {
    List<String> ids = new ArrayList<>();
    for (String figure : figures.keySet()) {
      NodeList all = svg(figure).getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        var id = all.item(i).getAttributes().getNamedItem("id");
        if (id != null) {
          ids.add(id.getNodeValue());
        }
      }
    }

    assertThat(ids).hasSizeGreaterThan(figures.size()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"losses", "error-histograms", "roc", "roc-small-fpr"})
  void a_png_should_have_two_pixels_for_one_a_white_ground_and_the_colours_of_its_lines(String id)
      throws IOException {
    Figure figure = figures.get(id);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngImage.of(figure)));

    assertThat(image.getWidth()).isEqualTo(2 * figure.width());
    assertThat(image.getHeight()).isEqualTo(2 * figure.height());
    Map<Integer, Long> pixels = pixelsByColour(image);
    assertThat(pixels.get(Palette.PAPER.getRGB())).isGreaterThan(image.getWidth() * 100L);
    for (var colour :
        id.equals("error-histograms")
            ? List.of(Palette.BLUE, Palette.VERMILLION, Palette.INK)
            : List.of(Palette.GREEN, Palette.INK)) {
      assertThat(pixels.get(colour.getRGB())).isGreaterThan(300L);
    }
  }

  @Test
  void several_seeds_should_be_drawn_as_a_median_with_a_band_and_said_so() throws Exception {
    SyntheticExperiment experiment =
        new SyntheticExperiment().withFinishedSeed(1).withFinishedSeed(2).withFinishedSeed(3);

    Figure roc = draw(experiment).get("roc");

    assertThat(roc.caption()).contains("medians over 3 seeds", "16th to the 84th percentile");
    assertThat(bandsIn(roc)).isEqualTo(2);
    assertThat(bandsIn(figures.get("roc"))).isZero();
  }

  @Test
  void a_million_scores_should_take_little_more_room_than_a_thousand() {
    Figure few = figures.get("roc-small-fpr");
    Figure many =
        draw(new SyntheticExperiment().withTestSamples(500_000, 500_000).withFinishedSeed(1))
            .get("roc-small-fpr");

    assertThat(SvgImage.of(few).document()).hasSizeLessThan(100_000);
    assertThat(SvgImage.of(many).document()).hasSizeLessThan(100_000);
  }

  @Test
  void scores_without_spread_and_tiny_tests_should_be_drawn_too() {
    var scores = TestSamples.of(new float[] {0}, new float[] {0});

    List<Figure> drawn =
        Figures.ofScores(
            new SyntheticExperiment().withFinishedSeed(1).result(),
            List.of(new SeedScores(1, scores)),
            new ChartStyle(FigureFont.load()));

    assertThat(drawn).allSatisfy(figure -> assertThat(PngImage.of(figure)).isNotEmpty());
    assertThat(drawn.get(0).caption()).contains("4 errors of 0, or too small");
  }

  private static Map<String, Figure> draw(SyntheticExperiment experiment) {
    List<SeedScores> seeds =
        experiment.scores().entrySet().stream()
            .map(entry -> new SeedScores(entry.getKey(), entry.getValue()))
            .toList();
    ChartStyle style = new ChartStyle(FigureFont.load());
    return Stream.concat(
            LossFigure.of(experiment.result().runs(), style).stream(),
            Figures.ofScores(experiment.result(), seeds, style).stream())
        .collect(Collectors.toMap(Figure::id, figure -> figure));
  }

  private static Document svg(String id) throws Exception {
    return parse(SvgImage.of(figures.get(id)).document());
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> wordsIn(Document svg) {
    List<String> words = new ArrayList<>();
    NodeList texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      words.add(texts.item(i).getTextContent());
    }
    return words;
  }

  private static int bandsIn(Figure figure) {
    return SvgImage.of(figure).document().split(" opacity=\"0.2\"", -1).length - 1;
  }

  private static Map<Integer, Long> pixelsByColour(BufferedImage image) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .boxed()
        .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
  }
}
