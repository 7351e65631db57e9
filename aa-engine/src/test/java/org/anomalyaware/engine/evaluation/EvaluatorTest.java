package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private final Evaluator evaluator = new Evaluator();

  @Test
  void perfect_separation_is_1_without_spread_in_the_areas() {
    Evaluation evaluation =
        evaluator.evaluate(Scores.of(upTo(1000), new double[] {1000, 1001, 1002}));

    MetricValue perfect = new MetricValue(1, 1, 1);
    assertThat(evaluation.metrics())
        .containsEntry(Metric.ROC_AUC, perfect)
        .containsEntry(Metric.AVERAGE_PRECISION, perfect);
    assertThat(evaluation.absent()).isEmpty();
    // Ten of 1,000 background samples stay: 1 / sqrt(0.01).
    assertThat(metric(evaluation, Metric.MAX_SIC).value()).isCloseTo(10, within(1e-12));
    // Three of three anomalies found: Wilson's lower bound is 3 / (3 + 1.96^2).
    assertThat(metric(evaluation, Metric.TPR_AT_FPR_1E_1).value()).isEqualTo(1);
    assertThat(metric(evaluation, Metric.TPR_AT_FPR_1E_1).low()).isCloseTo(0.43850, within(1e-5));
    assertThat(metric(evaluation, Metric.FPR_AT_TPR_95).value()).isZero();
  }

  @Test
  void what_too_little_background_cannot_tell_is_absent_with_its_reason() {
    Evaluation evaluation = evaluator.evaluate(Scores.of(upTo(9), new double[] {5, 6}));

    assertThat(evaluation.metrics())
        .containsOnlyKeys(Metric.ROC_AUC, Metric.AVERAGE_PRECISION, Metric.FPR_AT_TPR_95);
    assertThat(evaluation.absent())
        .isEqualTo(
            Map.of(
                Metric.TPR_AT_FPR_1E_1, "needs at least 10 background samples, but there are 9",
                Metric.TPR_AT_FPR_1E_2, "needs at least 100 background samples, but there are 9",
                Metric.TPR_AT_FPR_1E_3, "needs at least 1000 background samples, but there are 9",
                Metric.MAX_SIC, "needs at least 10 background samples, but there are 9"));
  }

  @Test
  void the_least_number_of_false_positives_can_be_set() {
    Scores scores = Scores.of(upTo(9), new double[] {8.5, 9.5});

    assertThat(metric(new Evaluator(1).evaluate(scores), Metric.MAX_SIC).value())
        .isCloseTo(3, within(1e-12));
    assertThat(metric(new Evaluator(9).evaluate(scores), Metric.MAX_SIC).value()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Evaluator(0));
  }

  @Test
  void one_sample_of_each_class_leaves_everything_open() {
    Evaluation evaluation = evaluator.evaluate(Scores.of(new double[] {1}, new double[] {2}));

    assertThat(evaluation.metrics().get(Metric.ROC_AUC)).isEqualTo(new MetricValue(1, 0, 1));
    assertThat(evaluation.metrics().get(Metric.AVERAGE_PRECISION))
        .isEqualTo(new MetricValue(1, 0, 1));
  }

  @Test
  void scores_that_are_all_equal_are_chance() {
    Evaluation evaluation = evaluator.evaluate(Scores.of(new double[30], new double[10]));

    assertThat(metric(evaluation, Metric.ROC_AUC).value()).isEqualTo(0.5);
    assertThat(metric(evaluation, Metric.AVERAGE_PRECISION).value()).isEqualTo(0.25);
    assertThat(metric(evaluation, Metric.TPR_AT_FPR_1E_1).value()).isZero();
    assertThat(metric(evaluation, Metric.FPR_AT_TPR_95).value()).isEqualTo(1);
    assertThat(metric(evaluation, Metric.MAX_SIC).value()).isEqualTo(1);
  }

  private static MetricValue metric(Evaluation evaluation, Metric metric) {
    return Objects.requireNonNull(evaluation.metrics().get(metric));
  }

  private static double[] upTo(int end) {
    return IntStream.range(0, end).asDoubleStream().toArray();
  }
}
