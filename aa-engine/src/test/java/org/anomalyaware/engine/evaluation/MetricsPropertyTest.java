package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anomalyaware.api.result.MetricValue;

/** Each metric against its definition, evaluated pair by pair, on scores full of ties. */
class MetricsPropertyTest {

  @Property(tries = 300)
  void auc_is_the_share_of_pairs_won(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    MetricValue auc = RocAuc.of(Scores.of(b, a));

    assertThat(auc.value()).isCloseTo(Naive.auc(b, a), within(1e-12));
  }

  @Property(tries = 300)
  void auc_interval_is_that_of_delong(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    double[] ofAnomalies = Naive.anomalyPlacements(b, a);
    double[] ofBackground = Naive.backgroundPlacements(b, a);
    double variance =
        Naive.covariance(ofAnomalies, ofAnomalies) / a.length
            + Naive.covariance(ofBackground, ofBackground) / b.length;
    double reach = 1.959963984540054 * Math.sqrt(variance);

    MetricValue auc = RocAuc.of(Scores.of(b, a));

    assertThat(auc.low()).isCloseTo(Math.max(0, auc.value() - reach), within(1e-9));
    assertThat(auc.high()).isCloseTo(Math.min(1, auc.value() + reach), within(1e-9));
  }

  @Property(tries = 300)
  void average_precision_is_the_mean_precision_at_the_anomalies(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    MetricValue precision = AveragePrecision.of(Scores.of(b, a));

    assertThat(precision.value()).isCloseTo(Naive.averagePrecision(b, a), within(1e-12));
  }

  @Property(tries = 100)
  void average_precision_interval_follows_from_the_derivatives_by_the_weights(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    double[] ones = new double[b.length];
    Arrays.fill(ones, 1);
    double[] others = new double[a.length];
    Arrays.fill(others, 1);
    double[] byBackground =
        Naive.derivatives(b.length, weights -> Naive.averagePrecision(b, weights, a, others));
    double[] byAnomaly =
        Naive.derivatives(a.length, weights -> Naive.averagePrecision(b, ones, a, weights));
    // With weights that sum to n, a derivative times n is the influence of one sample.
    double variance =
        Naive.covariance(byBackground, byBackground) * b.length
            + Naive.covariance(byAnomaly, byAnomaly) * a.length;
    MetricValue precision = AveragePrecision.of(Scores.of(b, a));
    double value = precision.value();
    double odds = value / (1 - value);
    double factor = Math.exp(1.959963984540054 * Math.sqrt(variance) / (value * (1 - value)));

    if (value == 1) {
      assertThat(precision).isEqualTo(new MetricValue(1, 1, 1));
    } else {
      assertThat(precision.low()).isCloseTo(odds / factor / (1 + odds / factor), within(1e-6));
      assertThat(precision.high()).isCloseTo(1 - 1 / (1 + odds * factor), within(1e-6));
    }
  }

  @Property(tries = 300)
  void true_positive_rate_is_the_largest_at_a_false_positive_rate_no_larger_than_wanted(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    double wanted = percent / 100.0;
    double largest =
        Arrays.stream(Naive.thresholds(b, a))
            .filter(threshold -> Naive.rateAtLeast(threshold, b) <= wanted)
            .map(threshold -> Naive.rateAtLeast(threshold, a))
            .max()
            .orElseThrow();

    assertThat(OperatingPoint.truePositiveRate(Scores.of(b, a), wanted).value()).isEqualTo(largest);
  }

  @Property(tries = 300)
  void false_positive_rate_is_the_smallest_at_a_true_positive_rate_no_smaller_than_wanted(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    double wanted = percent / 100.0;
    double smallest =
        Arrays.stream(Naive.thresholds(b, a))
            .filter(threshold -> Naive.rateAtLeast(threshold, a) >= wanted)
            .map(threshold -> Naive.rateAtLeast(threshold, b))
            .min()
            .orElseThrow();

    assertThat(OperatingPoint.falsePositiveRate(Scores.of(b, a), wanted).value())
        .isEqualTo(smallest);
  }

  @Property(tries = 300)
  void significance_improvement_is_the_largest_with_enough_false_positives(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a,
      @ForAll @IntRange(min = 1, max = 10) int least) {
    int enough = Math.min(least, b.length);
    double largest =
        Arrays.stream(Naive.thresholds(b, a))
            .filter(threshold -> Naive.rateAtLeast(threshold, b) * b.length >= enough - 0.5)
            .map(
                threshold ->
                    Naive.rateAtLeast(threshold, a) / Math.sqrt(Naive.rateAtLeast(threshold, b)))
            .max()
            .orElseThrow();

    MetricValue improvement = SignificanceImprovement.of(Scores.of(b, a), enough);

    assertThat(improvement.value()).isCloseTo(largest, within(1e-12));
  }

  @Property(tries = 100)
  void only_the_order_of_scores_matters(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    DoubleUnaryOperator rising = score -> Math.expm1(0.3 * score) * 1e-200;
    Evaluation raised =
        new Evaluator()
            .evaluate(
                Scores.of(
                    Arrays.stream(b).map(rising).toArray(),
                    Arrays.stream(a).map(rising).toArray()));

    assertThat(raised).isEqualTo(new Evaluator().evaluate(Scores.of(b, a)));
  }
}
