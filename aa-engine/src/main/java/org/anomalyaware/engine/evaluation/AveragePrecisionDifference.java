package org.anomalyaware.engine.evaluation;

/**
 * Change of the average precision: the contributions of {@link AveragePrecision}, sample by sample
 * tuned minus baseline, so that what both detectors share cancels, as in DeLong's test.
 */
final class AveragePrecisionDifference {

  private final double[] ofAnomalies;
  private final double[] ofBackground;

  private AveragePrecisionDifference(Scores scores) {
    this.ofAnomalies = new double[scores.anomalyCount()];
    this.ofBackground = new double[scores.backgroundCount()];
  }

  /** The detectors must have scored the same samples. */
  static PairedDifference between(Scores baseline, Scores tuned) {
    AveragePrecisionDifference difference = new AveragePrecisionDifference(baseline);
    double before = difference.add(baseline, -1);
    double after = difference.add(tuned, 1);
    double ratio = (double) baseline.backgroundCount() / baseline.anomalyCount();
    return PairedDifference.of(
        after - before,
        SumOfSquares.varianceOfMean(difference.ofAnomalies)
            + SumOfSquares.varianceOfMean(difference.ofBackground) * ratio * ratio);
  }

  /** Adds the contributions of one detector and returns its average precision. */
  private double add(Scores scores, int sign) {
    ThresholdWalk walk = new ThresholdWalk(scores);
    double precisions = 0;
    double gainOfAnomaly = 0;
    double lossOfBackground = 0;
    int anomaly = 0;
    int background = 0;
    while (walk.next()) {
      double alarms = (double) walk.truePositives() + walk.falsePositives();
      double precision = walk.truePositives() / alarms;
      double impurity = walk.falsePositives() / alarms;
      precisions += walk.anomaliesHere() * precision;
      gainOfAnomaly += walk.anomaliesHere() * impurity / alarms;
      lossOfBackground += walk.anomaliesHere() * precision / alarms;
      for (int i = 0; i < walk.anomaliesHere(); i++, anomaly++) {
        ofAnomalies[scores.anomalies().givenIndex(anomaly)] += sign * (gainOfAnomaly - impurity);
      }
      for (int i = 0; i < walk.backgroundHere(); i++, background++) {
        ofBackground[scores.background().givenIndex(background)] -= sign * lossOfBackground;
      }
    }
    return precisions / scores.anomalyCount();
  }
}
