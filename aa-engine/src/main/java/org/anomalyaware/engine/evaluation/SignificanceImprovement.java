package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricValue;

/**
 * The largest TPR / sqrt(FPR) of the ROC curve: by what factor the best cut raises a signal's
 * significance over a large background.
 *
 * <p>Only cuts that leave a least number of background samples count; with fewer the ratio measures
 * the noise of a handful of events, and without any it is infinite. The interval is the delta
 * method for the logarithm at the cut found, with binomial counts (as Katz et al., Biometrics 34
 * (1978) 469, for a ratio of rates):
 *
 * <pre>  var(ln SIC) = (1 - TPR) / TP + (1 - FPR) / (4 FP)</pre>
 *
 * <p>It does not contain the choice of the cut: a maximum over noisy points is on average too
 * large, the more so the fewer samples there are.
 */
final class SignificanceImprovement {

  private SignificanceImprovement() {}

  /** The scores must hold at least the least number of background samples. */
  static MetricValue of(Scores scores, int leastFalsePositives) {
    double best = 0;
    double variance = 0;
    ThresholdWalk walk = new ThresholdWalk(scores);
    while (walk.next() && walk.falsePositives() >= leastFalsePositives) {
      double truePositiveRate = (double) walk.truePositives() / scores.anomalyCount();
      double falsePositiveRate = (double) walk.falsePositives() / scores.backgroundCount();
      double improvement = truePositiveRate / Math.sqrt(falsePositiveRate);
      if (improvement > best) {
        best = improvement;
        variance =
            (1 - truePositiveRate) / walk.truePositives()
                + (1 - falsePositiveRate) / (4.0 * walk.falsePositives());
      }
    }
    double factor = Math.exp(Intervals.REACH * Math.sqrt(variance));
    return new MetricValue(best, best / factor, best * factor);
  }
}
