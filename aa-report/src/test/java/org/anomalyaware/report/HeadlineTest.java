package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static final SeedsValue LOWER = new SeedsValue(0.6123, 0.5991, 0.6254);
  private static final SeedsValue HIGHER = new SeedsValue(0.9012, 0.8901, 0.9123);

  @Test
  void should_say_that_fine_tuning_helped() {
    assertThat(headline(LOWER, HIGHER, new SeedsDelta(0.2889, 0.27, 0.31, 1e-12)))
        .isEqualTo(
            "Fine-tuning with labelled anomalies raised the ROC AUC on unseen anomalies from"
                + " 0.612 [0.599, 0.625] to 0.901 [0.890, 0.912], a change of +0.289"
                + " [+0.270, +0.310] (95 % intervals; p < 0.0001).");
  }

  @Test
  void should_say_that_fine_tuning_hurt() {
    assertThat(headline(HIGHER, LOWER, new SeedsDelta(-0.2889, -0.31, -0.27, 0.001)))
        .contains("lowered the ROC AUC")
        .contains("a change of \u22120.289 [\u22120.310, \u22120.270]")
        .contains("p = 0.001");
  }

  @Test
  void should_not_call_noise_a_change() {
    assertThat(headline(LOWER, HIGHER, new SeedsDelta(0.2889, -0.1, 0.6, 0.21)))
        .contains("did not measurably change")
        .contains("p = 0.21");
  }

  @Test
  void should_say_if_the_change_was_not_tested() {
    assertThat(headline(LOWER, HIGHER, new SeedsDelta(0.2889, 0.27, 0.31, null)))
        .endsWith("(95 % intervals; not tested).");
  }

  private static String headline(SeedsValue baseline, SeedsValue tuned, SeedsDelta delta) {
    ExperimentResult any = new SyntheticExperiment().withFinishedSeed(1).result();
    Summary summary =
        new Summary(
            Map.of(Metric.ROC_AUC, baseline),
            Map.of(Metric.ROC_AUC, tuned),
            Map.of(Metric.ROC_AUC, delta));
    return Headline.of(
            new ExperimentResult(
                any.dataset(), any.experiment(), any.runs(), summary, any.provenance()))
        .replace('\u00a0', ' ');
  }
}
