package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class EvaluationSpeedTest {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int SAMPLES = 1_000_000;

  @Test
  void a_million_scores_of_two_detectors_are_evaluated_and_compared_within_2_seconds(
      TestReporter reporter) {
    // given
    SplittableRandom random = new SplittableRandom(3);
    double[] background = random.doubles(SAMPLES / 2).toArray();
    double[] anomalies = random.doubles(SAMPLES / 2).map(Math::sqrt).toArray();
    double[] tunedBackground = random.doubles(SAMPLES / 2).toArray();
    double[] tunedAnomalies = random.doubles(SAMPLES / 2).map(Math::cbrt).toArray();
    Evaluator evaluator = new Evaluator();
    long best = Long.MAX_VALUE;

    // when: one thread does it all, so its processor time is what an idle machine would take
    for (int repetition = 0; repetition < 3; repetition++) {
      long start = THREAD.getCurrentThreadCpuTime();
      Scores baseline = Scores.of(background, anomalies);
      Scores tuned = Scores.of(tunedBackground, tunedAnomalies);
      Evaluation before = evaluator.evaluate(baseline);
      Evaluation after = evaluator.evaluate(tuned);
      Map<Metric, MetricDelta> changes = evaluator.changes(baseline, tuned);
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - start);
      assertThat(changes).hasSize(6);
      assertThat(Objects.requireNonNull(changes.get(Metric.ROC_AUC)).value())
          .isCloseTo(auc(after) - auc(before), within(1e-12));
    }

    // then
    reporter.publishEntry("milliseconds", String.valueOf(TimeUnit.NANOSECONDS.toMillis(best)));
    assertThat(TimeUnit.NANOSECONDS.toMillis(best)).isLessThan(2000);
  }

  private static double auc(Evaluation evaluation) {
    return Objects.requireNonNull(evaluation.metrics().get(Metric.ROC_AUC)).value();
  }
}
