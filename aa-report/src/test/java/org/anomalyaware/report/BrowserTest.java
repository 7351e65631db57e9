package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.result.TestScores;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in a real browser that has no network, where there is one. */
class BrowserTest {

  private static final int ARROW_RIGHT = 39;
  private static final int END = 35;
  private static final int TAB = 9;

  @TempDir private static Path profile;
  @TempDir private static Path folder;
  private static Chromium browser;
  private static TestScores scores;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> program = Chromium.find();
    assumeTrue(program.isPresent(), "no Chromium; Debian's package is chromium");
    SyntheticExperiment experiment =
        new SyntheticExperiment()
            .withTestSamples(3000, 2000)
            .withImageExamples()
            .withFinishedSeed(1);
    Report.write(experiment.result(), experiment.scores(), experiment.examples(), folder);
    scores = experiment.scores().get(1L);
    browser = new Chromium(program.get(), profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void show(int width, String scheme, String media) throws Exception {
    browser.screen(width, scheme, media);
    browser.open(folder.resolve("report.html"));
  }

  private static void assertNothingWentWrong() {
    assertThat(
            browser.told("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"))
        .isEmpty();
    assertThat(browser.told("Network.requestWillBeSent"))
        .extracting(event -> event.at("/params/request/url").asText())
        .allSatisfy(url -> assertThat(url).matches("(file|data):.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void every_figure_is_drawn_in_the_pages_colours_and_nothing_is_complained_of(String scheme)
      throws Exception {
    show(1280, scheme, "screen");

    JsonNode figures = browser.evaluate("document.querySelectorAll('figure svg').length");
    assertThat(figures.asInt()).isEqualTo(4);
    for (int i = 0; i < figures.asInt(); i++) {
      BufferedImage picture = pictureOf("document.querySelectorAll('figure svg')[" + i + "]");
      int[] colours =
          picture.getRGB(
              0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
      int page = scheme.equals("dark") ? 0x17181a : 0xffffff;
      long ofPage = Arrays.stream(colours).filter(c -> (c & 0xffffff) == page).count();
      assertThat(picture.getRGB(2, 2) & 0xffffff).isEqualTo(page);
      assertThat((double) ofPage / colours.length).as("share of bare page").isBetween(0.5, 0.97);
    }
    BufferedImage plane = pictureOf("document.querySelector('.plane')");
    assertThat(
            Arrays.stream(
                    plane.getRGB(
                        0, 0, plane.getWidth(), plane.getHeight(), null, 0, plane.getWidth()))
                .distinct()
                .count())
        .isGreaterThan(10);
    assertThat(
            browser
                .evaluate("[...document.images].every(i => i.complete && i.naturalWidth === 3)")
                .asBoolean())
        .isTrue();
    assertNothingWentWrong();
  }

  private static BufferedImage pictureOf(String element) throws Exception {
    JsonNode box =
        browser.evaluate(
            "(() => { const e = "
                + element
                + "; const r = e.getBoundingClientRect(); return {x: r.x + scrollX, y: r.y +"
                + " scrollY, width: r.width, height: r.height}; })()");
    JsonNode shot =
        browser.send(
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x", box.get("x").asDouble(),
                    "y", box.get("y").asDouble(),
                    "width", box.get("width").asDouble(),
                    "height", box.get("height").asDouble(),
                    "scale", 1)));
    byte[] png = Base64.getDecoder().decode(shot.get("data").asText());
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void threshold_moves_by_keys_and_tells_what_java_counts() throws Exception {
    show(1280, "light", "screen");
    String before = read("tpr-tuned");

    browser.evaluate("document.getElementById('threshold-tuned').focus()");
    for (int i = 0; i < 40; i++) {
      browser.press("ArrowRight", ARROW_RIGHT);
    }

    assertThat(read("tpr-tuned")).isNotEqualTo(before);
    for (ScoreColumn column : ScoreColumn.values()) {
      assertAgrees(column);
    }
    double fpr = Double.parseDouble(read("fpr-tuned"));
    assertThat(Double.parseDouble(read("fpr-baseline")))
        .as("kept at the same false-positive rate or the next below")
        .isBetween(fpr - 0.005, fpr);
    assertThat(
            browser
                .evaluate(
                    "document.getElementById('threshold-tuned').ariaValueText ||"
                        + " document.getElementById('threshold-tuned').getAttribute('aria-valuetext')")
                .asText())
        .contains("TPR " + read("tpr-tuned"));

    browser.press("End", END);
    assertThat(read("threshold-value-tuned")).isEqualTo("above all");
    assertThat(read("precision-tuned")).isEqualTo("\u2014");
    assertThat(read("missed-tuned")).isEqualTo("2,000");
    assertNothingWentWrong();
  }

  @Test
  void networks_move_apart_if_the_reader_wants() throws Exception {
    show(1280, "light", "screen");
    browser.evaluate("document.getElementById('same-fpr').click()");
    String baseline = read("fpr-baseline");

    browser.evaluate("document.getElementById('threshold-tuned').focus()");
    browser.press("End", END);

    assertThat(read("fpr-tuned")).isEqualTo("0.0000");
    assertThat(read("fpr-baseline")).isEqualTo(baseline);
  }

  private static String read(String id) throws Exception {
    return browser.evaluate("document.getElementById('" + id + "').textContent").asText();
  }

  private static void assertAgrees(ScoreColumn column) throws Exception {
    String id = column.title().toLowerCase(Locale.ROOT);
    double threshold =
        browser
            .evaluate(
                "(s => Number(s.dataset.thresholds.split(' ')[s.value]))"
                    + "(document.getElementById('threshold-"
                    + id
                    + "'))")
            .asDouble();
    float[] values = column.of(scores);
    long found = IntStream.range(3000, 5000).filter(i -> values[i] >= (float) threshold).count();
    long wrong = IntStream.range(0, 3000).filter(i -> values[i] >= (float) threshold).count();
    assertThat(read("threshold-value-" + id)).isEqualTo(Numbers.significant(threshold));
    assertThat(read("true-positives-" + id)).isEqualTo(Numbers.count(found));
    assertThat(read("missed-" + id)).isEqualTo(Numbers.count(2000 - found));
    assertThat(read("false-positives-" + id)).isEqualTo(Numbers.count(wrong));
    assertThat(Double.parseDouble(read("tpr-" + id))).isCloseTo(found / 2000.0, within(5.1e-5));
    assertThat(Double.parseDouble(read("fpr-" + id))).isCloseTo(wrong / 3000.0, within(5.1e-5));
    assertThat(Double.parseDouble(read("precision-" + id)))
        .isCloseTo((double) found / (found + wrong), within(5.1e-5));
  }

  @Test
  void what_java_wrote_is_what_the_script_finds() throws Exception {
    show(1280, "light", "screen");
    List<String> written =
        Jsoup.parse(Files.readString(folder.resolve("report.html")))
            .select(".explorer td")
            .eachText();

    JsonNode shown =
        browser.evaluate("[...document.querySelectorAll('.explorer td')].map(e => e.textContent)");

    assertThat(shown).extracting(JsonNode::asText).containsExactlyElementsOf(written);
  }

  @Test
  void keys_reach_the_skip_link_first_and_show_where_they_are() throws Exception {
    show(1280, "light", "screen");

    browser.press("Tab", TAB);

    assertThat(browser.evaluate("document.activeElement.className").asText()).isEqualTo("skip");
    assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left").asDouble())
        .isNotNegative();
    browser.evaluate("document.getElementById('threshold-baseline').focus({focusVisible: true})");
    assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle").asText())
        .isEqualTo("solid");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 400, 1280})
  void page_is_as_wide_as_the_screen_and_what_is_wider_scrolls_by_itself(int width)
      throws Exception {
    show(width, "light", "screen");

    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void paper_shows_everything_but_what_needs_a_screen() throws Exception {
    show(1280, "dark", "print");

    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isIn("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)");
    assertThat(browser.evaluate("document.querySelector('.slider').offsetHeight").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelector('nav').offsetHeight").asInt()).isZero();
    assertThat(browser.evaluate("document.querySelector('.explorer table').offsetHeight").asInt())
        .isPositive();
    byte[] pdf =
        Base64.getDecoder().decode(browser.send("Page.printToPDF", Map.of()).get("data").asText());
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void nothing_in_the_data_can_run(@TempDir Path other) throws Exception {
    String hostile = "</title></script><script>window.hit=1</script><img src=x onerror='hit=1'>\"'";
    DatasetCard card =
        new DatasetCard(
            hostile,
            hostile,
            List.of(hostile),
            hostile,
            List.of(new Feature(hostile, hostile, hostile)),
            List.of(hostile),
            List.of(hostile));
    SyntheticExperiment experiment =
        new SyntheticExperiment()
            .withCard(card)
            .withExamples(SyntheticExperiment.exampleOf(hostile))
            .withFinishedSeed(1)
            .withFailedSeed(2, hostile);
    Report.write(experiment.result(), experiment.scores(), experiment.examples(), other);

    browser.screen(1280, "light", "screen");
    browser.open(other.resolve("report.html"));

    assertThat(browser.evaluate("window.hit === undefined").asBoolean()).isTrue();
    assertThat(browser.evaluate("document.querySelector('h1').textContent").asText())
        .isEqualTo(hostile);
    assertNothingWentWrong();
  }
}
