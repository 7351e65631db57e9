package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOutThresholdsTest {

  private static final float[] TEST = {0.5f};

  @Test
  void a_threshold_is_the_score_that_a_tenth_of_new_background_reaches() {
    // given 1 to 19: floor(0.1 * 20) = 2 may be at or above
    Thresholds found = HeldOutThresholds.of(upTo(19), List.of(0.1), new float[] {17, 18, 19, 5});

    Threshold threshold = found.values().get(0);
    assertThat(found.heldOut()).isEqualTo(19);
    assertThat(threshold.score()).isEqualTo(18);
    // Beta(2, 18), by SciPy: beta.ppf([0.025, 0.975], 2, 18)
    assertThat(threshold.low()).isCloseTo(0.01301216, within(1e-7));
    assertThat(threshold.high()).isCloseTo(0.26028065, within(1e-7));
    assertThat(threshold.check()).map(MetricValue::value).contains(0.5);
  }

  @Test
  void ties_move_the_threshold_up() {
    float[] heldOut = {1, 2, 3, 4, 5, 6, 7, 7, 7, 9};

    // floor(0.3 * 11) = 3 may be at or above, but 7 would take 4
    assertThat(HeldOutThresholds.of(heldOut, List.of(0.3), TEST).values().get(0).score())
        .isEqualTo(9);
  }

  @Test
  void too_few_samples_and_too_many_ties_give_a_reason() {
    assertThat(HeldOutThresholds.of(upTo(8), List.of(0.1), TEST).absent())
        .isEqualTo(Map.of("0.1", "needs at least 9 held-out background samples, but there are 8"));
    assertThat(HeldOutThresholds.of(upTo(9), List.of(0.1), TEST).absent()).isEmpty();
    assertThat(HeldOutThresholds.of(new float[] {1, 1, 1, 1}, List.of(0.5), TEST).absent())
        .isEqualTo(
            Map.of("0.5", "too many of the 4 held-out background samples share the highest score"));
  }

  @Test
  void nothing_held_out_gives_no_thresholds() {
    assertThat(HeldOutThresholds.of(new float[0], List.of(0.1), TEST)).isEqualTo(Thresholds.none());
  }

  /** Scores are uniform, so that the rate of a threshold t is 1 - t. */
  @ParameterizedTest
  @CsvSource({"0.1, 100", "0.1, 95", "0.01, 1000", "0.3, 7"})
  void the_rate_is_kept_on_average_and_its_interval_covers(double rate, int size) {
    SplittableRandom random = new SplittableRandom(5);
    int repetitions = 4000;
    double sum = 0;
    int covered = 0;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      float[] heldOut = new float[size];
      for (int i = 0; i < size; i++) {
        heldOut[i] = (float) random.nextDouble();
      }
      Threshold found = HeldOutThresholds.of(heldOut, List.of(rate), TEST).values().get(0);
      double achieved = 1 - found.score();
      sum += achieved;
      covered += found.low() <= achieved && achieved <= found.high() ? 1 : 0;
    }

    double expected = Math.floor(rate * (size + 1)) / (size + 1);
    assertThat(expected).isLessThanOrEqualTo(rate);
    assertThat(sum / repetitions).isCloseTo(expected, within(0.03 * rate));
    assertThat((double) covered / repetitions).isBetween(0.935, 0.965);
  }

  private static float[] upTo(int last) {
    float[] values = new float[last];
    for (int i = 0; i < last; i++) {
      values[i] = i + 1;
    }
    return values;
  }
}
