package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.anomalyaware.api.result.MetricValue;
import org.junit.jupiter.api.Test;

class OperatingPointTest {

  private static final double[] HUNDRED = IntStream.range(0, 100).asDoubleStream().toArray();

  /** 0.29 * 100 is 28.999999999999996 in floating point. */
  @Test
  void the_rate_itself_is_allowed_where_its_product_with_the_count_is_rounded_down() {
    double[] anomaliesAboveAllBut29 = {70.5};

    MetricValue rate =
        OperatingPoint.truePositiveRate(Scores.of(HUNDRED, anomaliesAboveAllBut29), 0.29);

    assertThat(rate.value()).isEqualTo(1);
  }

  /** 0.07 * 100 is 7.000000000000001 in floating point. */
  @Test
  void the_rate_itself_is_enough_where_its_product_with_the_count_is_rounded_up() {
    double[] backgroundBelowTheSeventhAnomaly = {92.5};

    MetricValue rate =
        OperatingPoint.falsePositiveRate(
            Scores.of(backgroundBelowTheSeventhAnomaly, HUNDRED), 0.07);

    assertThat(rate.value()).isZero();
  }

  @Test
  void where_no_background_may_lie_beyond_the_true_threshold_the_lower_end_is_low() {
    Scores scores = Scores.of(HUNDRED, new double[] {98.5, 99.5, 99.5, 99.5});

    MetricValue rate = OperatingPoint.truePositiveRate(scores, 0.01);

    assertThat(rate.value()).isEqualTo(1);
    assertThat(rate.low()).isZero();
  }
}
