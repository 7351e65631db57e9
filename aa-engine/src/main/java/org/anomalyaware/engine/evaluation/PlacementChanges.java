package org.anomalyaware.engine.evaluation;

/**
 * By how much each sample moved among the other class from one detector to the next, in placements:
 * twice the number of the other class below plus once the number tied with it, which is a whole
 * number. Differencing sample by sample gives DeLong's covariance without subtracting large
 * variances from one another.
 */
final class PlacementChanges {

  private final long[] ofAnomalies;
  private final long[] ofBackground;

  private PlacementChanges(int anomalyCount, int backgroundCount) {
    this.ofAnomalies = new long[anomalyCount];
    this.ofBackground = new long[backgroundCount];
  }

  /**
   * Compares two detectors.
   *
   * @throws IllegalArgumentException if they did not score the same number of samples
   */
  static PlacementChanges between(Scores before, Scores after) {
    requireEqual("anomalies", before.anomalyCount(), after.anomalyCount());
    requireEqual("background samples", before.backgroundCount(), after.backgroundCount());
    PlacementChanges changes =
        new PlacementChanges(before.anomalyCount(), before.backgroundCount());
    changes.add(before, -1);
    changes.add(after, 1);
    return changes;
  }

  /** Change of the AUC. */
  double aucChange() {
    long total = 0;
    for (long change : ofAnomalies) {
      total += change;
    }
    return total / (2.0 * ofBackground.length * ofAnomalies.length);
  }

  /** Variance of that change. */
  double variance() {
    return varianceOfMean(ofAnomalies, ofBackground.length)
        + varianceOfMean(ofBackground, ofAnomalies.length);
  }

  private void add(Scores scores, int sign) {
    ThresholdWalk walk = new ThresholdWalk(scores);
    int anomaly = 0;
    int background = 0;
    while (walk.next()) {
      for (int i = 0; i < walk.anomaliesHere(); i++, anomaly++) {
        ofAnomalies[scores.anomalies().givenIndex(anomaly)] +=
            sign * walk.twiceBackgroundPlacement();
      }
      for (int i = 0; i < walk.backgroundHere(); i++, background++) {
        ofBackground[scores.background().givenIndex(background)] +=
            sign * walk.twiceAnomalyPlacement();
      }
    }
  }

  private static double varianceOfMean(long[] changes, int others) {
    SumOfSquares squares = new SumOfSquares();
    for (long change : changes) {
      squares.add((double) change);
    }
    return squares.varianceOfMean() / (4.0 * others * others);
  }

  private static void requireEqual(String name, int before, int after) {
    if (before != after) {
      throw new IllegalArgumentException(
          "Two detectors are compared on the same samples, but the baseline scored "
              + before
              + " "
              + name
              + " and the tuned one "
              + after);
    }
  }
}
