package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricValue;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The 95 % intervals that several metrics share. */
final class Intervals {

  static final double TAIL = 0.025;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** How many standard errors a 95 % interval reaches to each side, 1.96. */
  static final double REACH = NORMAL.inverseSurvivalProbability(TAIL);

  private Intervals() {}

  /** Two-sided p-value of a standard normal statistic. */
  static double twoSidedPValue(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** The standard normal quantile. */
  static double normalQuantile(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** Cuts an interval to the range that a rate can have; rounding never excludes the value. */
  static MetricValue rate(double value, double low, double high) {
    return new MetricValue(
        value, Math.min(value, Math.max(0, low)), Math.max(value, Math.min(1, high)));
  }

  /** The rate plus and minus its reach, cut to [0, 1]; an infinite error gives all of [0, 1]. */
  static MetricValue normal(double rate, double standardError) {
    return rate(rate, rate - REACH * standardError, rate + REACH * standardError);
  }

  /**
   * The normal interval of the log odds, which stays within (0, 1) and is skewed as it should be
   * near the ends (Boyd, Eng and Page, ECML PKDD 2013, use it for precision and recall). No error
   * gives a point; an infinite error gives all of [0, 1].
   */
  static MetricValue logit(double rate, double standardError) {
    if (standardError == 0 || rate == 0 || rate == 1) {
      return normal(rate, standardError);
    }
    double logOdds = Math.log(rate) - Math.log1p(-rate);
    double reach = REACH * standardError / (rate * (1 - rate));
    return rate(rate, rateOf(logOdds - reach), rateOf(logOdds + reach));
  }

  /** The score interval of a binomial rate (Wilson, JASA 22 (1927) 209). */
  static MetricValue wilson(int successes, int trials) {
    double rate = (double) successes / trials;
    double square = REACH * REACH;
    double centre = (rate + square / (2.0 * trials)) / (1 + square / trials);
    double reach =
        REACH
            / (1 + square / trials)
            * Math.sqrt(rate * (1 - rate) / trials + square / (4.0 * trials * (double) trials));
    return rate(rate, centre - reach, centre + reach);
  }

  private static double rateOf(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
