package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SignedRankPropertyTest {

  @Property(tries = 200)
  void p_value_is_the_share_of_sign_patterns_that_are_as_extreme(
      @ForAll @Size(max = 10) List<@IntRange(min = -5, max = 5) Integer> differences) {
    // given
    double[] magnitudes = differences.stream().filter(d -> d != 0).mapToDouble(Math::abs).toArray();
    double[] ranks = Arrays.stream(magnitudes).map(m -> meanRank(m, magnitudes)).toArray();
    double middle = Arrays.stream(ranks).sum() / 2;
    double observed = 0;
    int index = 0;
    for (int difference : differences) {
      if (difference != 0) {
        observed += difference > 0 ? ranks[index] : 0;
        index++;
      }
    }
    int patterns = 1 << ranks.length;
    int extreme = 0;
    for (int pattern = 0; pattern < patterns; pattern++) {
      double sum = 0;
      for (int i = 0; i < ranks.length; i++) {
        sum += (pattern >> i & 1) * ranks[i];
      }
      extreme += Math.abs(sum - middle) >= Math.abs(observed - middle) - 1e-9 ? 1 : 0;
    }

    // when
    SignedRank test =
        SignedRank.of(
            new double[differences.size()],
            differences.stream().mapToDouble(Integer::doubleValue).toArray());

    // then
    assertThat(test.pairs()).isEqualTo(ranks.length);
    assertThat(test.pValue()).isCloseTo((double) extreme / patterns, within(1e-12));
    assertThat(test.smallestPossible()).isLessThanOrEqualTo(test.pValue());
  }

  @Example
  void five_seeds_that_agree_do_not_reach_five_percent_but_six_do() {
    double[] zeros = new double[6];
    double[] better = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};

    SignedRank five = SignedRank.of(Arrays.copyOf(zeros, 5), Arrays.copyOf(better, 5));
    SignedRank six = SignedRank.of(zeros, better);

    assertThat(five).isEqualTo(new SignedRank(5, 0.0625));
    assertThat(five.smallestPossible()).isEqualTo(0.0625);
    assertThat(six.pValue()).isEqualTo(0.03125);
  }

  @Example
  void no_change_at_all_has_p_1() {
    double[] values = {0.5, 0.6};

    assertThat(SignedRank.of(values, values)).isEqualTo(new SignedRank(0, 1));
    assertThat(SignedRank.of(values, values).smallestPossible()).isEqualTo(1);
  }

  @Example
  void runs_without_a_partner_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedRank.of(new double[2], new double[3]))
        .withMessageContaining("2 baseline and 3 tuned");
  }

  private static double meanRank(double magnitude, double[] magnitudes) {
    double below = Arrays.stream(magnitudes).filter(m -> m < magnitude).count();
    double equal = Arrays.stream(magnitudes).filter(m -> m == magnitude).count();
    return below + (equal + 1) / 2;
  }
}
