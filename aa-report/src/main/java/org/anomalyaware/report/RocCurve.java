package org.anomalyaware.report;

import java.util.Arrays;
import org.anomalyaware.api.result.TestScores;

/**
 * The exact receiver operating characteristic of scores: one vertex for each distinct score, from
 * (0, 0) to (1, 1). Tied samples enter together, so that ties are slanted segments (T. Fawcett, An
 * introduction to ROC analysis, Pattern Recognition Letters 27 (2006) 861, algorithm 1).
 */
final class RocCurve {

  private final int[] falsePositives;
  private final int[] truePositives;

  private RocCurve(int[] falsePositives, int[] truePositives) {
    this.falsePositives = falsePositives;
    this.truePositives = truePositives;
  }

  /**
   * The curve of one column of scores.
   *
   * @param samples which of the samples are background
   * @param column {@code samples.baseline()} or {@code samples.tuned()}, without NaN
   */
  static RocCurve of(TestScores samples, float[] column) {
    float[] background = Arrays.copyOf(column, samples.backgroundCount());
    float[] anomalies = Arrays.copyOfRange(column, samples.backgroundCount(), column.length);
    Arrays.sort(background);
    Arrays.sort(anomalies);
    int[] falsePositives = new int[column.length + 1];
    int[] truePositives = new int[column.length + 1];
    int vertices = 1;
    int b = background.length;
    int a = anomalies.length;
    while (b > 0 || a > 0) {
      float threshold =
          Math.max(
              b > 0 ? background[b - 1] : Float.NEGATIVE_INFINITY,
              a > 0 ? anomalies[a - 1] : Float.NEGATIVE_INFINITY);
      while (b > 0 && background[b - 1] >= threshold) {
        b--;
      }
      while (a > 0 && anomalies[a - 1] >= threshold) {
        a--;
      }
      falsePositives[vertices] = background.length - b;
      truePositives[vertices] = anomalies.length - a;
      vertices++;
    }
    return new RocCurve(
        Arrays.copyOf(falsePositives, vertices), Arrays.copyOf(truePositives, vertices));
  }

  /** How many vertices there are, both ends included. */
  int size() {
    return falsePositives.length;
  }

  /** The false-positive rate of a vertex, in [0, 1]. */
  double fpr(int vertex) {
    return (double) falsePositives[vertex] / backgroundCount();
  }

  /** The true-positive rate of a vertex, in [0, 1]. */
  double tpr(int vertex) {
    return (double) truePositives[vertex] / truePositives[truePositives.length - 1];
  }

  /** How many background samples there are: 1 over it is the smallest false-positive rate. */
  int backgroundCount() {
    return falsePositives[falsePositives.length - 1];
  }

  /** The curve's height at a false-positive rate in [0, 1]; where it is vertical, its upper end. */
  double tprAt(double fpr) {
    int below = 0;
    int above = size();
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (fpr(middle) <= fpr) {
        below = middle;
      } else {
        above = middle;
      }
    }
    if (above == size()) {
      return tpr(below);
    }
    double share = (fpr - fpr(below)) / (fpr(above) - fpr(below));
    return tpr(below) + share * (tpr(above) - tpr(below));
  }
}
