package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import org.apiguardian.api.API;

/**
 * The ROC curve as its exact points: (0, 0), then one point for each distinct score, from the
 * highest to the lowest, each with the share of background and of anomalies at or above that score.
 * Points are joined by straight lines, which gives ties their one half.
 */
@API(status = API.Status.INTERNAL)
public final class RocCurve {

  private static final int LEAST_POINTS = 10;

  private final double[] thresholds;
  private final int[] falsePositives;
  private final int[] truePositives;

  private RocCurve(double[] thresholds, int[] falsePositives, int[] truePositives) {
    this.thresholds = thresholds;
    this.falsePositives = falsePositives;
    this.truePositives = truePositives;
  }

  /** The whole curve, 16 bytes per point. */
  public static RocCurve of(Scores scores) {
    int steps = 0;
    for (ThresholdWalk walk = new ThresholdWalk(scores); walk.next(); ) {
      steps++;
    }
    RocCurve curve = new RocCurve(new double[steps + 1], new int[steps + 1], new int[steps + 1]);
    curve.thresholds[0] = Double.POSITIVE_INFINITY;
    int point = steps;
    for (ThresholdWalk walk = new ThresholdWalk(scores); walk.next(); point--) {
      curve.thresholds[point] = walk.threshold();
      curve.falsePositives[point] = walk.falsePositives();
      curve.truePositives[point] = walk.truePositives();
    }
    return curve;
  }

  /** How many points there are, at least 2. */
  public int size() {
    return thresholds.length;
  }

  /** Samples that score at least this are called anomalies; infinite for the first point. */
  public double threshold(int point) {
    return thresholds[point];
  }

  /** Share of the background at or above the threshold, from 0 at the first point to 1. */
  public double falsePositiveRate(int point) {
    return (double) falsePositives[point] / falsePositives[size() - 1];
  }

  /** Share of the anomalies at or above the threshold, from 0 at the first point to 1. */
  public double truePositiveRate(int point) {
    return (double) truePositives[point] / truePositives[size() - 1];
  }

  /**
   * A curve of few points that looks the same, on linear axes as well as with a logarithmic axis of
   * false-positive rates. All its points are points of this curve, the first and the last among
   * them. Points on a straight line go first. If that is not enough, the way along the curve is cut
   * into equal pieces, measured as FPR + TPR for half of the points and as log(1 + FP) / log(1 +
   * background) + TPR for the other half, and the first point of each piece stays.
   *
   * @param most the largest number of points wanted, at least 10
   */
  public RocCurve thinned(int most) {
    if (most < LEAST_POINTS) {
      throw new IllegalArgumentException(
          "A thinned curve has at least "
              + LEAST_POINTS
              + " points, but "
              + most
              + " were asked for");
    }
    RocCurve corners = withoutPointsOnLines();
    return corners.size() <= most ? corners : corners.onePerPiece((most - 1) / 2);
  }

  private RocCurve withoutPointsOnLines() {
    BitSet kept = new BitSet(size());
    kept.set(0);
    int last = 0;
    for (int point = 1; point < size() - 1; point++) {
      // Cross product of the lines to and from the point, in whole numbers.
      long turn =
          (long) (falsePositives[point] - falsePositives[last])
                  * (truePositives[point + 1] - truePositives[point])
              - (long) (truePositives[point] - truePositives[last])
                  * (falsePositives[point + 1] - falsePositives[point]);
      if (turn != 0) {
        kept.set(point);
        last = point;
      }
    }
    kept.set(size() - 1);
    return only(kept);
  }

  private RocCurve onePerPiece(int pieces) {
    BitSet kept = new BitSet(size());
    double background = falsePositives[size() - 1];
    int linear = -1;
    int logarithmic = -1;
    for (int point = 0; point < size() - 1; point++) {
      double height = truePositiveRate(point);
      int linearHere = piece(falsePositiveRate(point) + height, pieces);
      int logarithmicHere =
          piece(Math.log1p(falsePositives[point]) / Math.log1p(background) + height, pieces);
      if (linearHere != linear || logarithmicHere != logarithmic) {
        kept.set(point);
      }
      linear = linearHere;
      logarithmic = logarithmicHere;
    }
    kept.set(size() - 1);
    return only(kept);
  }

  private static int piece(double way, int pieces) {
    return Math.min(pieces - 1, (int) (way / 2 * pieces));
  }

  private RocCurve only(BitSet kept) {
    int[] points = kept.stream().toArray();
    return new RocCurve(
        Arrays.stream(points).mapToDouble(point -> thresholds[point]).toArray(),
        Arrays.stream(points).map(point -> falsePositives[point]).toArray(),
        Arrays.stream(points).map(point -> truePositives[point]).toArray());
  }
}
