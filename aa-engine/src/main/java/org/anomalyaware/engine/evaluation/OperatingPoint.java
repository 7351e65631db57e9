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

  /**
   * Where a rate is met.
   *
   * @param threshold samples that score at least this are called anomalies
   * @param value the other rate there
   * @param low the other rate at the lower end of the threshold's 95 % range
   * @param high the other rate at its upper end
   * @param slope by how much the other rate grows with the given one, over that range
   */
  record Cut(double threshold, double value, double low, double high, double slope) {}

  /** The largest TPR at an FPR of at most the one given. */
  static MetricValue truePositiveRate(Scores scores, double falsePositiveRate) {
    return squareAndAdd(atFalsePositiveRate(scores, falsePositiveRate), scores.anomalyCount());
  }

  /** The smallest FPR at a TPR of at least the one given. */
  static MetricValue falsePositiveRate(Scores scores, double truePositiveRate) {
    return squareAndAdd(atTruePositiveRate(scores, truePositiveRate), scores.backgroundCount());
  }

  /** The lowest threshold with an FPR of at most the one given. */
  static Cut atFalsePositiveRate(Scores scores, double falsePositiveRate) {
    int background = scores.backgroundCount();
    // Dividing counts, as the definition does, is exact for decimal rates; multiplying is not.
    int allowed = (int) (falsePositiveRate * background);
    while ((allowed + 1.0) / background <= falsePositiveRate) {
      allowed++;
    }
    while ((double) allowed / background > falsePositiveRate) {
      allowed--;
    }
    double anomalies = scores.anomalyCount();
    BinomialDistribution beyond = BinomialDistribution.of(background, falsePositiveRate);
    int fewest = beyond.inverseCumulativeProbability(Intervals.TAIL) - 1;
    int most = beyond.inverseSurvivalProbability(Intervals.TAIL);
    double low = truePositives(scores, fewest) / anomalies;
    double high = truePositives(scores, most) / anomalies;
    return new Cut(
        allowed >= background
            ? Double.NEGATIVE_INFINITY
            : Math.nextUp(scores.background().largest(allowed + 1)),
        truePositives(scores, allowed) / anomalies,
        low,
        high,
        (high - low) * background / (most - fewest));
  }

  /** The highest threshold with a TPR of at least the one given. */
  static Cut atTruePositiveRate(Scores scores, double truePositiveRate) {
    int anomalies = scores.anomalyCount();
    int needed = (int) Math.ceil(truePositiveRate * anomalies);
    while ((needed - 1.0) / anomalies >= truePositiveRate) {
      needed--;
    }
    while ((double) needed / anomalies < truePositiveRate) {
      needed++;
    }
    double background = scores.backgroundCount();
    BinomialDistribution beyond = BinomialDistribution.of(anomalies, truePositiveRate);
    int fewest = beyond.inverseCumulativeProbability(Intervals.TAIL);
    int most = beyond.inverseSurvivalProbability(Intervals.TAIL) + 1;
    double low = falsePositives(scores, fewest) / background;
    double high = falsePositives(scores, most) / background;
    return new Cut(
        scores.anomalies().largest(needed),
        falsePositives(scores, needed) / background,
        low,
        high,
        (high - low) * anomalies / (most - fewest));
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

  private static MetricValue squareAndAdd(Cut cut, int trials) {
    double value = cut.value();
    MetricValue atThreshold = Intervals.wilson((int) Math.round(value * trials), trials);
    return Intervals.rate(
        value,
        value - Math.hypot(value - atThreshold.low(), value - cut.low()),
        value + Math.hypot(atThreshold.high() - value, cut.high() - value));
  }
}
