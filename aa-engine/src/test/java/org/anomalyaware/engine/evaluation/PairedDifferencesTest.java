package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * The paired tests of average precision and of rates, where the truth is known: background N(0, 1)
 * and anomalies N(shift, 1), half of whose noise two detectors share.
 */
class PairedDifferencesTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int REPETITIONS = 2000;
  private static final double SHIFT = 1.2;
  private static final double GAIN = 0.5;

  @Test
  void average_precision_contributions_are_its_derivatives_by_the_weight_of_each_sample() {
    // given
    double[] background = {1, 2, 2, 3, 5, 4};
    double[] anomalies = {2, 4, 4, 6};
    double[] tunedBackground = {2, 1, 3, 3, 4, 2};
    double[] tunedAnomalies = {3, 5, 2, 6};

    // when
    PairedDifference difference =
        AveragePrecisionDifference.between(
            Scores.of(background, anomalies), Scores.of(tunedBackground, tunedAnomalies));

    // then
    double[] ofBackground =
        Naive.derivatives(
            6,
            weights ->
                Naive.averagePrecision(tunedBackground, weights, tunedAnomalies, ones(4))
                    - Naive.averagePrecision(background, weights, anomalies, ones(4)));
    double[] ofAnomalies =
        Naive.derivatives(
            4,
            weights ->
                Naive.averagePrecision(tunedBackground, ones(6), tunedAnomalies, weights)
                    - Naive.averagePrecision(background, ones(6), anomalies, weights));
    double variance =
        Naive.covariance(ofBackground, ofBackground) * 6
            + Naive.covariance(ofAnomalies, ofAnomalies) * 4;
    assertThat(difference.standardError()).isCloseTo(Math.sqrt(variance), within(1e-8));
    assertThat(difference.value())
        .isCloseTo(
            Naive.averagePrecision(tunedBackground, tunedAnomalies)
                - Naive.averagePrecision(background, anomalies),
            within(1e-12));
  }

  @Test
  void a_rate_changes_by_the_samples_that_one_detector_alone_finds() {
    // given 100 background samples in the same order for both, of which the last 10 are beyond
    double[] background = upTo(100);
    double[] anomalies = new double[20];
    double[] tuned = new double[20];
    Arrays.fill(anomalies, 0, 8, 200);
    Arrays.fill(tuned, 6, 20, 200);

    // when
    PairedDifference difference =
        OperatingPointDifference.truePositiveRate(
            Scores.of(background, anomalies), Scores.of(background, tuned), 0.1);

    // then: 12 found by the second alone and 6 by the first alone; the curve is flat at the cut
    assertThat(difference.value()).isCloseTo(6 / 20.0, within(1e-12));
    double mcnemar = 6 / Math.sqrt(18);
    assertThat(difference.z()).isCloseTo(mcnemar, within(1e-9));
  }

  @Test
  void tests_err_in_about_5_percent_without_a_difference() {
    assertThat(rejections(AveragePrecisionDifference::between, 300)).isBetween(0.035, 0.065);
    assertThat(rejections(tprAt(0.1), 300)).isBetween(0.03, 0.07);
    assertThat(rejections(tprAt(0.01), 1500)).isBetween(0.03, 0.07);
    assertThat(rejections(PairedDifferencesTest::fprAt95, 300)).isBetween(0.03, 0.07);
  }

  @Test
  void tests_err_in_little_more_than_5_percent_where_only_10_samples_are_beyond_the_threshold() {
    assertThat(rejections(tprAt(0.1), 100)).isBetween(0.02, 0.08);
    assertThat(rejections(PairedDifferencesTest::fprAt95, 200)).isBetween(0.02, 0.08);
  }

  @Test
  void intervals_cover_a_change_as_promised() {
    double tpr = tpr(SHIFT + GAIN) - tpr(SHIFT);
    double fpr = fpr(SHIFT + GAIN) - fpr(SHIFT);
    double precision = averagePrecision(SHIFT + GAIN) - averagePrecision(SHIFT);

    assertThat(coverage(AveragePrecisionDifference::between, precision)).isBetween(0.93, 0.97);
    assertThat(coverage(tprAt(0.1), tpr)).isBetween(0.92, 0.98);
    assertThat(coverage(PairedDifferencesTest::fprAt95, fpr)).isBetween(0.92, 0.98);
  }

  @Test
  void the_minimum_detectable_change_is_found_with_80_percent_power() {
    assertPowerAsClaimed(AveragePrecisionDifference::between, averagePrecision(SHIFT));
    assertPowerAsClaimed(tprAt(0.1), tpr(SHIFT));
  }

  @Test
  void every_metric_but_the_significance_improvement_has_a_test_if_there_is_enough() {
    Evaluator evaluator = new Evaluator();

    assertThat(evaluator.changes(scores(10_000, 200), scores(10_000, 200)))
        .containsOnlyKeys(
            Metric.ROC_AUC,
            Metric.AVERAGE_PRECISION,
            Metric.TPR_AT_FPR_1E_1,
            Metric.TPR_AT_FPR_1E_2,
            Metric.TPR_AT_FPR_1E_3,
            Metric.FPR_AT_TPR_95)
        .containsEntry(Metric.AVERAGE_PRECISION, new MetricDelta(0, 0, 0, 1, 0.0));
    assertThat(evaluator.changes(scores(9_999, 199), scores(9_999, 199)))
        .doesNotContainKeys(Metric.TPR_AT_FPR_1E_3, Metric.FPR_AT_TPR_95);
    assertThat(evaluator.changes(scores(1, 1), scores(1, 1)))
        .containsOnlyKeys(Metric.ROC_AUC, Metric.AVERAGE_PRECISION)
        .containsEntry(Metric.ROC_AUC, new MetricDelta(0, -1, 1, 1, null));
  }

  /** Raises the gain until the detectable change is the true one, and counts what is found. */
  private static void assertPowerAsClaimed(
      BiFunction<Scores, Scores, PairedDifference> test, double before) {
    double gain = 0;
    Simulation at;
    do {
      gain += 0.02;
      at = simulate(test, 300, gain, Double.NaN);
    } while (at.meanValue < at.meanDetectable);
    assertThat(before + at.meanDetectable).isLessThan(1);
    assertThat(at.rejected).isBetween(0.75, 0.86);
  }

  private static double rejections(BiFunction<Scores, Scores, PairedDifference> test, int size) {
    return simulate(test, size, 0, Double.NaN).rejected;
  }

  private static double coverage(BiFunction<Scores, Scores, PairedDifference> test, double truth) {
    return simulate(test, 300, GAIN, truth).covered;
  }

  private record Simulation(
      double rejected, double covered, double meanValue, double meanDetectable) {}

  private static Simulation simulate(
      BiFunction<Scores, Scores, PairedDifference> test, int size, double gain, double truth) {
    SplittableRandom random = new SplittableRandom(21);
    double rejected = 0;
    double covered = 0;
    double value = 0;
    double detectable = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      double[] background = normal(random, size);
      double[] anomalies = normal(random, size);
      PairedDifference difference =
          test.apply(
              Scores.of(noisier(random, background, 0), noisier(random, anomalies, SHIFT)),
              Scores.of(noisier(random, background, 0), noisier(random, anomalies, SHIFT + gain)));
      rejected += difference.pValue() < 0.05 ? 1 : 0;
      covered += difference.low() <= truth && truth <= difference.high() ? 1 : 0;
      value += difference.value();
      detectable += difference.minimumDetectable();
    }
    return new Simulation(
        rejected / REPETITIONS,
        covered / REPETITIONS,
        value / REPETITIONS,
        detectable / REPETITIONS);
  }

  private static BiFunction<Scores, Scores, PairedDifference> tprAt(double fpr) {
    return (before, after) -> OperatingPointDifference.truePositiveRate(before, after, fpr);
  }

  private static PairedDifference fprAt95(Scores before, Scores after) {
    return OperatingPointDifference.falsePositiveRate(before, after, 0.95);
  }

  private static double tpr(double shift) {
    return NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(0.1) - shift);
  }

  private static double fpr(double shift) {
    return NORMAL.survivalProbability(shift - NORMAL.inverseCumulativeProbability(0.95));
  }

  /** Integral of TPR / (TPR + FPR) over the anomalies, for as many of them as background. */
  private static double averagePrecision(double shift) {
    double sum = 0;
    double step = 1e-3;
    for (double x = -8; x < 8 + shift; x += step) {
      double truePositives = NORMAL.survivalProbability(x - shift);
      double falsePositives = NORMAL.survivalProbability(x);
      sum += step * NORMAL.density(x - shift) * truePositives / (truePositives + falsePositives);
    }
    return sum;
  }

  private static Scores scores(int background, int anomalies) {
    return Scores.of(upTo(background), upTo(anomalies));
  }

  private static double[] upTo(int end) {
    double[] values = new double[end];
    Arrays.setAll(values, i -> i);
    return values;
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] normal(SplittableRandom random, int size) {
    double[] values = new double[size];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }

  private static double[] noisier(SplittableRandom random, double[] noise, double shift) {
    double[] noisier = new double[noise.length];
    Arrays.setAll(noisier, i -> (random.nextGaussian() + noise[i]) / Math.sqrt(2) + shift);
    return noisier;
  }
}
