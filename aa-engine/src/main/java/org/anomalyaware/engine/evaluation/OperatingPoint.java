package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricValue;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * One rate of the exact ROC curve where the other is given, without interpolation.
 *
 * <p>Two things are uncertain: the rate at a fixed threshold (Wilson's interval), and the
 * threshold, because it is a quantile of finitely many scores. How many of m scores lie beyond a
 * true quantile is binomial, so the 95 % range of that count brackets the threshold between two
 * order statistics, whatever the distribution. The two parts are joined by the square-and-add rule
 * of Zou and Donner (Statistics in Medicine 27 (2008) 1693).
 */
final class OperatingPoint {

  private OperatingPoint() {}

  /** The largest TPR at an FPR of at most the one given. */
  static MetricValue truePositiveRate(Scores scores, double falsePositiveRate) {
    int background = scores.backgroundCount();
    // Dividing counts, as the definition does, is exact for decimal rates; multiplying is not.
    int allowed = (int) (falsePositiveRate * background);
    while ((allowed + 1.0) / background <= falsePositiveRate) {
      allowed++;
    }
    while ((double) allowed / background > falsePositiveRate) {
      allowed--;
    }
    int anomalies = scores.anomalyCount();
    BinomialDistribution beyond = BinomialDistribution.of(background, falsePositiveRate);
    int fewest = beyond.inverseCumulativeProbability(Intervals.TAIL);
    int most = beyond.inverseSurvivalProbability(Intervals.TAIL);
    return squareAndAdd(
        Intervals.wilson(truePositives(scores, allowed), anomalies),
        (double) truePositives(scores, fewest - 1) / anomalies,
        (double) truePositives(scores, most) / anomalies);
  }

  /** The smallest FPR at a TPR of at least the one given. */
  static MetricValue falsePositiveRate(Scores scores, double truePositiveRate) {
    int anomalies = scores.anomalyCount();
    int needed = (int) Math.ceil(truePositiveRate * anomalies);
    while ((needed - 1.0) / anomalies >= truePositiveRate) {
      needed--;
    }
    while ((double) needed / anomalies < truePositiveRate) {
      needed++;
    }
    int background = scores.backgroundCount();
    BinomialDistribution beyond = BinomialDistribution.of(anomalies, truePositiveRate);
    int fewest = beyond.inverseCumulativeProbability(Intervals.TAIL);
    int most = beyond.inverseSurvivalProbability(Intervals.TAIL);
    return squareAndAdd(
        Intervals.wilson(falsePositives(scores, needed), background),
        (double) falsePositives(scores, fewest) / background,
        (double) falsePositives(scores, most + 1) / background);
  }

  /** Anomalies above all background but the number of false positives allowed. */
  private static int truePositives(Scores scores, int falsePositives) {
    if (falsePositives < 0) {
      return 0;
    }
    return falsePositives >= scores.backgroundCount()
        ? scores.anomalyCount()
        : scores.anomalies().countAbove(scores.background().largest(falsePositives + 1));
  }

  /** Background at or above the anomaly whose rank is the number of true positives needed. */
  private static int falsePositives(Scores scores, int truePositives) {
    if (truePositives <= 0) {
      return 0;
    }
    return truePositives > scores.anomalyCount()
        ? scores.backgroundCount()
        : scores.background().countAtLeast(scores.anomalies().largest(truePositives));
  }

  private static MetricValue squareAndAdd(
      MetricValue atThreshold, double lowByThreshold, double highByThreshold) {
    double value = atThreshold.value();
    return Intervals.rate(
        value,
        value - Math.hypot(value - atThreshold.low(), value - lowByThreshold),
        value + Math.hypot(atThreshold.high() - value, highByThreshold - value));
  }
}
