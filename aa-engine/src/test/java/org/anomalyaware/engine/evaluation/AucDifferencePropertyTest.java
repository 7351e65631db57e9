package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AucDifferencePropertyTest {

  @Property(tries = 300)
  void difference_and_error_are_those_of_delong(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 30) int backgroundCount,
      @ForAll @IntRange(min = 2, max = 30) int anomalyCount) {
    // given
    Random random = new Random(seed);
    double[] background = tied(random, backgroundCount);
    double[] anomalies = tied(random, anomalyCount);
    double[] tunedBackground = tied(random, backgroundCount);
    double[] tunedAnomalies = tied(random, anomalyCount);
    double variance =
        varianceOfDifference(
                Naive.anomalyPlacements(background, anomalies),
                Naive.anomalyPlacements(tunedBackground, tunedAnomalies))
            + varianceOfDifference(
                Naive.backgroundPlacements(background, anomalies),
                Naive.backgroundPlacements(tunedBackground, tunedAnomalies));

    // when
    PairedDifference difference =
        new Evaluator()
            .compare(Scores.of(background, anomalies), Scores.of(tunedBackground, tunedAnomalies));

    // then
    assertThat(difference.value())
        .isCloseTo(
            Naive.auc(tunedBackground, tunedAnomalies) - Naive.auc(background, anomalies),
            within(1e-12));
    assertThat(difference.standardError() * difference.standardError())
        .isCloseTo(variance, within(1e-12));
  }

  /** From the three terms of the covariance matrix, as the paper has it. */
  private static double varianceOfDifference(double[] before, double[] after) {
    return (Naive.covariance(before, before)
            + Naive.covariance(after, after)
            - 2 * Naive.covariance(before, after))
        / before.length;
  }

  private static double[] tied(Random random, int size) {
    return random.ints(size, 0, 8).asDoubleStream().toArray();
  }
}
