package org.anomalyaware.engine.evaluation;

/**
 * By how much the samples of one class moved among the other class from one detector to the next,
 * in placement values: the share of the other class below, ties counting one half. Differencing
 * sample by sample is DeLong's covariance without subtracting large variances from one another.
 *
 * @param mean mean change; for anomalies this is the change of the AUC, exactly
 * @param variance variance of that mean
 */
record PlacementChange(double mean, double variance) {

  static PlacementChange of(
      String name,
      SortedSample before,
      SortedSample othersBefore,
      SortedSample after,
      SortedSample othersAfter) {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException(
          "Two detectors are compared on the same samples, but the baseline scored "
              + before.size()
              + " "
              + name
              + " and the tuned one "
              + after.size());
    }
    long total = 0;
    SumOfSquares squares = new SumOfSquares();
    for (int i = 0; i < before.size(); i++) {
      long change =
          othersAfter.twicePlacement(after.given(i)) - othersBefore.twicePlacement(before.given(i));
      total += change;
      squares.add((double) change);
    }
    double scale = 2.0 * othersBefore.size();
    return new PlacementChange(
        total / (scale * before.size()), squares.varianceOfMean() / (scale * scale));
  }
}
