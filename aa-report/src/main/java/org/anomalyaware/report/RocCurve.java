package org.anomalyaware.report;

import java.util.Arrays;
import java.util.BitSet;
import org.anomalyaware.api.result.TestScores;

/**
 * The exact receiver operating characteristic of scores: one vertex for each distinct score, from
 * (0, 0) to (1, 1). Tied samples enter together, so that ties are slanted segments (T. Fawcett, An
 * introduction to ROC analysis, Pattern Recognition Letters 27 (2006) 861, algorithm 1).
 */
final class RocCurve {

  private static final int FEWEST_VERTICES = 10;

  private final float[] thresholds;
  private final int[] falsePositives;
  private final int[] truePositives;

  private RocCurve(float[] thresholds, int[] falsePositives, int[] truePositives) {
    this.thresholds = thresholds;
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
    float[] thresholds = new float[column.length + 1];
    int[] falsePositives = new int[column.length + 1];
    int[] truePositives = new int[column.length + 1];
    thresholds[0] = Float.POSITIVE_INFINITY;
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
      thresholds[vertices] = threshold;
      falsePositives[vertices] = background.length - b;
      truePositives[vertices] = anomalies.length - a;
      vertices++;
    }
    return new RocCurve(
        Arrays.copyOf(thresholds, vertices),
        Arrays.copyOf(falsePositives, vertices),
        Arrays.copyOf(truePositives, vertices));
  }

  /** How many vertices there are, both ends included. */
  int size() {
    return thresholds.length;
  }

  /** Samples that score at least this are called anomalous; infinite for the first vertex. */
  float threshold(int vertex) {
    return thresholds[vertex];
  }

  /** How many background samples are called anomalous. */
  int falsePositives(int vertex) {
    return falsePositives[vertex];
  }

  /** How many anomalies are called anomalous. */
  int truePositives(int vertex) {
    return truePositives[vertex];
  }

  /** The false-positive rate of a vertex, in [0, 1]. */
  double fpr(int vertex) {
    return (double) falsePositives[vertex] / backgroundCount();
  }

  /** The true-positive rate of a vertex, in [0, 1]. */
  double tpr(int vertex) {
    return (double) truePositives[vertex] / anomalyCount();
  }

  /** How many background samples there are: 1 over it is the smallest false-positive rate. */
  int backgroundCount() {
    return falsePositives[size() - 1];
  }

  /** How many anomalies there are. */
  int anomalyCount() {
    return truePositives[size() - 1];
  }

  /** The last vertex whose false-positive rate is at most this, which is at least 0. */
  int lastAtFpr(double fpr) {
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
    return below;
  }

  /** The curve's height at a false-positive rate in [0, 1]; where it is vertical, its upper end. */
  double tprAt(double fpr) {
    int below = lastAtFpr(fpr);
    int above = below + 1;
    if (above == size()) {
      return tpr(below);
    }
    double share = (fpr - fpr(below)) / (fpr(above) - fpr(below));
    return tpr(below) + share * (tpr(above) - tpr(below));
  }

  /**
   * A curve of few vertices that looks the same, on linear axes as well as with a logarithmic axis
   * of false-positive rates. All its vertices are vertices of this curve, the first and the last
   * among them. If there are too many, the way along the curve is cut into equal pieces, measured
   * as FPR + TPR for half of the vertices and as log(1 + FP) / log(1 + background) + TPR for the
   * other half, and the first vertex of each piece stays.
   *
   * @param most the largest number of vertices wanted, at least 10
   */
  RocCurve thinned(int most) {
    if (most < FEWEST_VERTICES) {
      throw new IllegalArgumentException(
          "A thinned curve has at least "
              + FEWEST_VERTICES
              + " vertices, but "
              + most
              + " were asked for");
    }
    return size() <= most ? this : onePerPiece((most - 1) / 2);
  }

  private RocCurve onePerPiece(int pieces) {
    BitSet kept = new BitSet(size());
    int linear = -1;
    int logarithmic = -1;
    for (int vertex = 0; vertex < size() - 1; vertex++) {
      int linearHere = piece(fpr(vertex) + tpr(vertex), pieces);
      int logarithmicHere =
          piece(
              Math.log1p(falsePositives[vertex]) / Math.log1p(backgroundCount()) + tpr(vertex),
              pieces);
      if (linearHere != linear || logarithmicHere != logarithmic) {
        kept.set(vertex);
      }
      linear = linearHere;
      logarithmic = logarithmicHere;
    }
    kept.set(size() - 1);
    int[] vertices = kept.stream().toArray();
    float[] keptThresholds = new float[vertices.length];
    for (int i = 0; i < vertices.length; i++) {
      keptThresholds[i] = thresholds[vertices[i]];
    }
    return new RocCurve(
        keptThresholds,
        Arrays.stream(vertices).map(vertex -> falsePositives[vertex]).toArray(),
        Arrays.stream(vertices).map(vertex -> truePositives[vertex]).toArray());
  }

  private static int piece(double way, int pieces) {
    return Math.min(pieces - 1, (int) (way / 2 * pieces));
  }
}
