package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.anomalyaware.api.result.MetricValue;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals hold the truth, where it is known: background N(0, 1), anomalies N(shift,
 * 1), so that AUC = Phi(shift / sqrt 2). The seed is fixed; 2,000 repetitions make an error of 0.5
 * % at 95 %.
 */
class CoverageTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int REPETITIONS = 2000;
  private static final double SHIFT = 1.2;

  @Test
  void auc_interval_covers_as_promised() {
    double truth = NORMAL.cumulativeProbability(SHIFT / Math.sqrt(2));

    assertThat(coverage(100, 80, truth, RocAuc::of)).isBetween(0.92, 0.98);
  }

  @Test
  void average_precision_interval_covers_as_promised() {
    // Integral of TPR / (TPR + FPR) over the anomalies, for as many of them as background.
    double truth = 0;
    double step = 1e-3;
    for (double x = -8; x < 8 + SHIFT; x += step) {
      double truePositives = NORMAL.survivalProbability(x - SHIFT);
      double falsePositives = NORMAL.survivalProbability(x);
      truth += step * NORMAL.density(x - SHIFT) * truePositives / (truePositives + falsePositives);
    }

    assertThat(coverage(150, 150, truth, AveragePrecision::of)).isBetween(0.92, 0.98);
  }

  @Test
  void operating_point_intervals_cover_at_least_nearly_what_they_promise() {
    double threshold = NORMAL.inverseSurvivalProbability(0.1);
    double tpr = NORMAL.survivalProbability(threshold - SHIFT);
    double fpr = NORMAL.survivalProbability(SHIFT - NORMAL.inverseCumulativeProbability(0.95));

    assertThat(coverage(200, 150, tpr, scores -> OperatingPoint.truePositiveRate(scores, 0.1)))
        .isBetween(0.93, 0.99);
    assertThat(coverage(200, 150, fpr, scores -> OperatingPoint.falsePositiveRate(scores, 0.95)))
        .isBetween(0.93, 0.99);
  }

  @Test
  void significance_improvement_interval_misses_the_truth_more_often_as_documented() {
    double truth = 0;
    for (double fpr = 10 / 2000.0; fpr <= 1; fpr += 1e-4) {
      double threshold = NORMAL.inverseSurvivalProbability(fpr);
      truth = Math.max(truth, NORMAL.survivalProbability(threshold - SHIFT) / Math.sqrt(fpr));
    }

    assertThat(coverage(2000, 1000, truth, scores -> SignificanceImprovement.of(scores, 10)))
        .isBetween(0.85, 0.97);
  }

  @Test
  void the_paired_test_errs_in_5_percent_without_a_difference() {
    assertThat(rejections(0, new double[1])).isBetween(0.035, 0.065);
  }

  @Test
  void the_minimum_detectable_difference_is_found_with_80_percent_power() {
    // given a gain in shift that makes about that difference
    double gain = 0.42;
    double truth =
        NORMAL.cumulativeProbability((SHIFT + gain) / Math.sqrt(2))
            - NORMAL.cumulativeProbability(SHIFT / Math.sqrt(2));
    double[] meanDetectable = new double[1];

    // when
    double power = rejections(gain, meanDetectable);

    // then
    assertThat(meanDetectable[0]).isBetween(0.95 * truth, 1.05 * truth);
    assertThat(power).isBetween(0.75, 0.85);
  }

  private static double coverage(
      int backgroundCount, int anomalyCount, double truth, Function<Scores, MetricValue> metric) {
    SplittableRandom random = new SplittableRandom(7);
    int covered = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      MetricValue estimate =
          metric.apply(
              Scores.of(normal(random, backgroundCount, 0), normal(random, anomalyCount, SHIFT)));
      covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }
    return (double) covered / REPETITIONS;
  }

  /** Two detectors that share half of their noise; the second is better by a gain in shift. */
  private static double rejections(double gain, double[] meanDetectable) {
    SplittableRandom random = new SplittableRandom(8);
    int rejected = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      double[] background = normal(random, 150, 0);
      double[] anomalies = normal(random, 120, 0);
      PairedDifference difference =
          AucDifference.between(
              Scores.of(noisier(random, background, 0), noisier(random, anomalies, SHIFT)),
              Scores.of(noisier(random, background, 0), noisier(random, anomalies, SHIFT + gain)));
      rejected += difference.pValue() < 0.05 ? 1 : 0;
      meanDetectable[0] += difference.minimumDetectable() / REPETITIONS;
    }
    return (double) rejected / REPETITIONS;
  }

  private static double[] noisier(SplittableRandom random, double[] noise, double shift) {
    double[] noisier = normal(random, noise.length, 0);
    for (int i = 0; i < noisier.length; i++) {
      noisier[i] = (noisier[i] + noise[i]) / Math.sqrt(2) + shift;
    }
    return noisier;
  }

  private static double[] normal(SplittableRandom random, int size, double shift) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian() + shift;
    }
    return values;
  }
}
