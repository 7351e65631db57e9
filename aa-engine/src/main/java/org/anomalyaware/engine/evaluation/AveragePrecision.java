package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricValue;

/**
 * Average precision: the mean, over the anomalies, of the precision at each one's score; that is
 * the step-wise sum over thresholds of precision times the gain in recall, without interpolation,
 * as scikit-learn defines it. It depends on the share of anomalies in the test.
 *
 * <p>The standard error is the infinitesimal jackknife (Efron, The Jackknife, the Bootstrap and
 * Other Resampling Plans, SIAM 1982, chapter 6), stratified by class: the derivative of the average
 * precision by the weight of each sample. With TP and FP the counts at or above a score x, an
 * anomaly k contributes
 *
 * <pre>  TP(x_k) / (TP(x_k) + FP(x_k)) + sum over anomalies x_i &lt;= x_k of FP / (TP + FP)^2</pre>
 *
 * and a background sample j contributes minus the sum over anomalies x_i &lt;= b_j of TP / (TP +
 * FP)^2, both divided by the number of anomalies. The interval is normal in the log odds, as Boyd,
 * Eng and Page (ECML PKDD 2013) recommend; their binomial error is not used, since it takes the
 * precision of each anomaly for a coin toss and becomes far too wide near 1. Perfect separation
 * gives the point 1; a class of one sample gives [0, 1]. Where only a handful of pairs is out of
 * order the interval is too narrow, as DeLong's is for the ROC AUC.
 */
final class AveragePrecision {

  private AveragePrecision() {}

  static MetricValue of(Scores scores) {
    double precisions = 0;
    double gainOfAnomaly = 0;
    double lossOfBackground = 0;
    SumOfSquares ofAnomalies = new SumOfSquares();
    SumOfSquares ofBackground = new SumOfSquares();
    ThresholdWalk walk = new ThresholdWalk(scores);
    while (walk.next()) {
      double alarms = (double) walk.truePositives() + walk.falsePositives();
      double precision = walk.truePositives() / alarms;
      double impurity = walk.falsePositives() / alarms;
      precisions += walk.anomaliesHere() * precision;
      gainOfAnomaly += walk.anomaliesHere() * impurity / alarms;
      lossOfBackground += walk.anomaliesHere() * precision / alarms;
      // Precision enters as its shortfall from 1, which keeps all digits where that is tiny.
      ofAnomalies.add(gainOfAnomaly - impurity, walk.anomaliesHere());
      ofBackground.add(lossOfBackground, walk.backgroundHere());
    }
    double ratio = (double) scores.backgroundCount() / scores.anomalyCount();
    double variance = ofAnomalies.varianceOfMean() + ofBackground.varianceOfMean() * ratio * ratio;
    // Rounding may carry a sum of ones, and nothing else, beyond its number of terms.
    double value = Math.min(1, precisions / scores.anomalyCount());
    return Intervals.logit(value, Math.sqrt(variance));
  }
}
