package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectableTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void five_seeds_cannot_find_any_change() {
    assertThat(Detectable.overSeeds(new double[] {0.1, 0.2, 0.3, 0.4, 0.5})).isEmpty();
    assertThat(Detectable.overSeeds(new double[0])).isEmpty();
  }

  @Test
  void six_seeds_find_what_has_one_sign_in_all_of_them_with_80_percent_power() {
    double change = Detectable.inSpreads(6);

    double allUp = Math.pow(NORMAL.cumulativeProbability(change), 6);
    double allDown = Math.pow(NORMAL.cumulativeProbability(-change), 6);
    assertThat(allUp + allDown).isCloseTo(0.8, within(0.01));
  }

  @Test
  void a_detectable_change_is_in_units_of_the_spread_over_seeds() {
    double[] changes = {0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22}; // variance 0.28 / 150

    assertThat(Detectable.overSeeds(changes))
        .hasValueSatisfying(
            found ->
                assertThat(found)
                    .isCloseTo(Detectable.inSpreads(7) * Math.sqrt(0.28 / 150), within(1e-12)));
  }

  @Test
  void changes_that_are_all_the_same_need_no_size_to_be_found() {
    assertThat(Detectable.overSeeds(new double[] {1, 1, 1, 1, 1, 1})).contains(0.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 10, 40, 60})
  void the_test_over_seeds_has_the_power_that_is_claimed(int seeds) {
    SplittableRandom random = new SplittableRandom(11);
    double change = Detectable.inSpreads(seeds);
    int repetitions = 5000;
    int found = 0;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      double[] tuned = new double[seeds];
      for (int seed = 0; seed < seeds; seed++) {
        tuned[seed] = change + random.nextGaussian();
      }
      found += SignedRank.of(new double[seeds], tuned).pValue() <= 0.05 ? 1 : 0;
    }

    assertThat((double) found / repetitions).isBetween(0.78, 0.82);
  }

  @Test
  void the_formula_is_a_little_cautious_where_simulation_ends() {
    assertThat(Detectable.byNoether(40) / Detectable.bySimulation(40)).isBetween(1.0, 1.07);
  }

  /** Tables of the test give these for two sides at 5 %, such as Wilcoxon's own. */
  @ParameterizedTest
  @CsvSource({"5, -1", "6, 0", "7, 2", "8, 3", "9, 5", "10, 8", "15, 25", "20, 52"})
  void critical_values_are_those_of_the_tables(int pairs, int critical) {
    assertThat(SignedRank.criticalValue(pairs, 0.05)).isEqualTo(critical);
  }
}
