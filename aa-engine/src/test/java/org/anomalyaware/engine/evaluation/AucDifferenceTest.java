package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AucDifferenceTest {

  private static final double[] LOW = {1, 2, 3, 2.5};
  private static final double[] HIGH = {4, 5, 6};

  private final Evaluator evaluator = new Evaluator();

  @Test
  void the_same_scores_differ_by_nothing_for_certain() {
    Scores scores = Scores.of(new double[] {1, 5, 3}, new double[] {2, 4, 6});

    assertThat(evaluator.compare(scores, scores))
        .isEqualTo(new PairedDifference(0, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void two_detectors_that_separate_perfectly_do_not_differ() {
    Scores baseline = Scores.of(LOW, HIGH);
    Scores tuned = Scores.of(new double[] {0, 0, 0, 0}, new double[] {9, 8, 7});

    assertThat(evaluator.compare(baseline, tuned)).isEqualTo(PairedDifference.of(0, 0));
  }

  @Test
  void a_change_without_spread_has_an_infinite_z() {
    Scores allTied = Scores.of(new double[4], new double[3]);
    Scores perfect = Scores.of(LOW, HIGH);

    PairedDifference difference = evaluator.compare(allTied, perfect);

    assertThat(difference)
        .isEqualTo(new PairedDifference(0.5, 0.5, 0.5, 0, 0, Double.POSITIVE_INFINITY, 0));
  }

  @Test
  void one_anomaly_says_nothing_about_spread() {
    Scores baseline = Scores.of(LOW, new double[] {0});
    Scores tuned = Scores.of(LOW, new double[] {9});

    PairedDifference difference = evaluator.compare(baseline, tuned);

    assertThat(difference).isEqualTo(PairedDifference.of(1, Double.POSITIVE_INFINITY));
    assertThat(difference.z()).isZero();
    assertThat(difference.low()).isEqualTo(-1);
    assertThat(difference.high()).isEqualTo(1);
    assertThat(difference.minimumDetectable()).isInfinite();
  }

  @Test
  void swapping_the_detectors_changes_the_sign_alone() {
    Scores one = Scores.of(new double[] {1, 5, 3, 2}, new double[] {2, 4, 6});
    Scores other = Scores.of(new double[] {1, 2, 3, 7}, new double[] {4, 8, 9});

    PairedDifference forth = evaluator.compare(one, other);
    PairedDifference back = evaluator.compare(other, one);

    assertThat(forth.value()).isNotZero().isEqualTo(-back.value());
    assertThat(forth.pValue()).isEqualTo(back.pValue()).isBetween(0.01, 0.99);
    assertThat(forth.low()).isEqualTo(-back.high());
  }

  @Test
  void minimum_detectable_difference_is_2_8_standard_errors() {
    PairedDifference difference = PairedDifference.of(0.1, 0.05 * 0.05);

    // 1.959964 + 0.841621
    assertThat(difference.minimumDetectable()).isCloseTo(0.05 * 2.801585, within(1e-7));
  }

  @Test
  void different_samples_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.compare(Scores.of(LOW, HIGH), Scores.of(LOW, LOW)))
        .withMessage(
            "Two detectors are compared on the same samples, but the baseline scored 3 anomalies"
                + " and the tuned one 4");
  }
}
