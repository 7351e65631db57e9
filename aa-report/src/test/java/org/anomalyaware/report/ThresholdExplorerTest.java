package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anomalyaware.api.result.TestScores;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ThresholdExplorerTest {

  private static Document page(TestScores scores) {
    Html html = new Html();
    new ThresholdExplorer(new SeedScores(1, scores), false).writeTo(html);
    return Jsoup.parse(html.toString());
  }

  private static double[] numbers(Element slider, String name) {
    return Arrays.stream(slider.attr("data-" + name).split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  @Test
  void should_be_bounded_and_exact_at_every_threshold_it_shows() {
    TestScores scores =
        new SyntheticExperiment()
            .withTestSamples(60_000, 40_000)
            .withFinishedSeed(1)
            .scores()
            .get(1L);

    Document page = page(scores);

    assertThat(page.html()).hasSizeLessThan(60_000);
    for (Element slider : page.select("input[type=range]")) {
      float[] column = slider.id().endsWith("tuned") ? scores.tuned() : scores.baseline();
      double[] thresholds = numbers(slider, "thresholds");
      double[] falsePositives = numbers(slider, "false-positives");
      double[] truePositives = numbers(slider, "true-positives");
      assertThat(thresholds).hasSizeBetween(100, 400).isSorted();
      for (int i = 0; i < thresholds.length; i++) {
        assertThat(falsePositives[i]).isEqualTo(atLeast(thresholds[i], column, 0, 60_000));
        assertThat(truePositives[i]).isEqualTo(atLeast(thresholds[i], column, 60_000, 100_000));
      }
    }
  }

  private static double atLeast(double threshold, float[] column, int from, int to) {
    return IntStream.range(from, to).filter(i -> column[i] >= (float) threshold).count();
  }

  @Test
  void should_begin_at_the_largest_false_positive_rate_up_to_a_hundredth() {
    float[] background = new float[200];
    for (int i = 0; i < background.length; i++) {
      background[i] = i;
    }

    Document page = page(TestSamples.of(background, new float[] {150.5f, 196.5f, 300}));

    assertThat(page.getElementById("threshold-value-tuned").text()).isEqualTo("198");
    assertThat(page.getElementById("fpr-tuned").text()).isEqualTo("0.0100");
    assertThat(page.getElementById("tpr-tuned").text()).isEqualTo("0.3333");
    assertThat(page.getElementById("precision-tuned").text()).isEqualTo("0.3333");
    assertThat(page.getElementById("missed-tuned").text()).isEqualTo("2");
  }

  @Test
  void should_have_no_precision_where_nothing_is_called_anomalous() {
    Document page = page(TestSamples.of(new float[] {1, 3}, new float[] {2}));

    assertThat(page.getElementById("threshold-value-baseline").text()).isEqualTo("above all");
    assertThat(page.getElementById("precision-baseline").text()).isEqualTo("\u2014");
  }
}
