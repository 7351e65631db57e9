package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricValue;

/**
 * Area under the ROC curve: the probability that an anomaly scores above a background sample, ties
 * counting one half (the Mann-Whitney statistic).
 *
 * <p>The variance is that of DeLong, DeLong and Clarke-Pearson (Biometrics 44 (1988) 837), from
 * placement values found in one merge as Sun and Xu do by midranks (IEEE Signal Processing Letters
 * 21 (2014) 1389). The interval is the plain normal one cut to [0, 1], as the reference
 * implementation pROC reports it (Robin et al., BMC Bioinformatics 12 (2011) 77). Perfect
 * separation has no variance, so its interval is the point; a class of one sample says nothing
 * about its spread, so the interval is then [0, 1].
 */
final class RocAuc {

  private RocAuc() {}

  static MetricValue of(Scores scores) {
    long twiceWins = 0;
    SumOfSquares ofAnomalies = new SumOfSquares();
    SumOfSquares ofBackground = new SumOfSquares();
    ThresholdWalk walk = new ThresholdWalk(scores);
    while (walk.next()) {
      long placement = walk.twiceBackgroundPlacement();
      twiceWins += placement * walk.anomaliesHere();
      ofAnomalies.add((double) placement, walk.anomaliesHere());
      ofBackground.add((double) walk.twiceAnomalyPlacement(), walk.backgroundHere());
    }
    double twiceBackground = 2.0 * scores.backgroundCount();
    double twiceAnomalies = 2.0 * scores.anomalyCount();
    double variance =
        ofAnomalies.varianceOfMean() / (twiceBackground * twiceBackground)
            + ofBackground.varianceOfMean() / (twiceAnomalies * twiceAnomalies);
    double auc = twiceWins / (twiceBackground * scores.anomalyCount());
    return Intervals.normal(auc, Math.sqrt(variance));
  }
}
