package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScoresTest {

  private final Evaluator evaluator = new Evaluator();

  @Test
  void scores_that_are_not_finite_are_counted_and_the_first_is_named() {
    double[] anomalies = {1, Double.NaN, 2, Double.NEGATIVE_INFINITY};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scores.of(new double[] {1}, anomalies))
        .withMessage(
            "2 of 4 anomaly scores are NaN or infinite, the first (NaN) at index 1;"
                + " all must be finite");
  }

  @Test
  void infinite_single_precision_scores_are_refused_too() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scores.of(new float[] {Float.POSITIVE_INFINITY, 0}, new float[] {1}))
        .withMessageContaining("1 of 2 background scores")
        .withMessageContaining("(Infinity) at index 0");
  }

  @Test
  void an_empty_class_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scores.of(new double[0], new double[] {1}))
        .withMessageContaining("no background score");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scores.of(new double[] {1}, new double[0]))
        .withMessageContaining("no anomaly score");
  }

  @Test
  void single_and_double_precision_agree() {
    Scores single = Scores.of(new float[] {0.1f, 0.7f, 0.3f}, new float[] {0.7f, 0.9f});
    Scores wide = Scores.of(new double[] {0.1f, 0.7f, 0.3f}, new double[] {0.7f, 0.9f});

    assertThat(evaluator.evaluate(single)).isEqualTo(evaluator.evaluate(wide));
  }

  @Test
  void one_array_holds_background_first() {
    Scores split = Scores.of(new float[] {1, 3}, new float[] {2, 4, 5});

    assertThat(evaluator.evaluate(Scores.ofBackgroundFirst(new float[] {1, 3, 2, 4, 5}, 2)))
        .isEqualTo(evaluator.evaluate(split));
  }

  @Test
  void arrays_changed_later_do_not_matter() {
    double[] background = {1, 2, 3};
    double[] anomalies = {2, 3, 4};
    Scores scores = Scores.of(background, anomalies);
    Evaluation before = evaluator.evaluate(scores);

    background[0] = Double.NaN;
    anomalies[2] = -1;

    assertThat(evaluator.evaluate(scores)).isEqualTo(before);
  }

  @Test
  void zero_and_minus_zero_are_tied() {
    Scores scores = Scores.of(new double[] {0.0, -0.0}, new double[] {-0.0, 0.0});

    assertThat(RocAuc.of(scores).value()).isEqualTo(0.5);
    ThresholdWalk walk = new ThresholdWalk(scores);
    assertThat(walk.next()).isTrue();
    assertThat(walk.next()).isFalse();
    assertThat(scores.background().countAbove(-0.0)).isZero();
    assertThat(scores.background().countAtLeast(0.0)).isEqualTo(2);
  }
}
