package org.anomalyaware.engine.evaluation;

/**
 * Visits every distinct score as a threshold, from the lowest to the highest, by merging the two
 * sorted classes. Equal scores are visited together, which is what makes ties exact everywhere.
 */
final class ThresholdWalk {

  private final SortedSample background;
  private final SortedSample anomalies;
  private int backgroundBelow;
  private int anomaliesBelow;
  private int backgroundHere;
  private int anomaliesHere;
  private double threshold = Double.NaN;

  ThresholdWalk(Scores scores) {
    this.background = scores.background();
    this.anomalies = scores.anomalies();
  }

  /** Goes to the next threshold; false if there is none. */
  boolean next() {
    backgroundBelow += backgroundHere;
    anomaliesBelow += anomaliesHere;
    double nextBackground = scoreOrInfinity(background, backgroundBelow);
    double nextAnomaly = scoreOrInfinity(anomalies, anomaliesBelow);
    threshold = Math.min(nextBackground, nextAnomaly);
    backgroundHere = tied(background, backgroundBelow);
    anomaliesHere = tied(anomalies, anomaliesBelow);
    return backgroundHere + anomaliesHere > 0;
  }

  double threshold() {
    return threshold;
  }

  /** Anomalies at or above the threshold. */
  int truePositives() {
    return anomalies.size() - anomaliesBelow;
  }

  /** Background at or above the threshold. */
  int falsePositives() {
    return background.size() - backgroundBelow;
  }

  /** Anomalies whose score is the threshold. */
  int anomaliesHere() {
    return anomaliesHere;
  }

  /** Background whose score is the threshold. */
  int backgroundHere() {
    return backgroundHere;
  }

  /** Twice the background below the threshold plus once the background at it. */
  long twiceBackgroundPlacement() {
    return 2L * backgroundBelow + backgroundHere;
  }

  /** Twice the anomalies below the threshold plus once the anomalies at it. */
  long twiceAnomalyPlacement() {
    return 2L * anomaliesBelow + anomaliesHere;
  }

  private int tied(SortedSample sample, int from) {
    int end = from;
    while (end < sample.size() && sample.ascending(end) == threshold) {
      end++;
    }
    return end - from;
  }

  private static double scoreOrInfinity(SortedSample sample, int index) {
    return index < sample.size() ? sample.ascending(index) : Double.POSITIVE_INFINITY;
  }
}
