package org.anomalyaware.report;

import java.util.Arrays;
import java.util.List;

/**
 * Curves of several seeds at common abscissas, taken together: the median and the 16th and 84th
 * percentile, which span 68 % of the seeds. For one seed all three are its curve.
 */
final class Band {

  private final double[] x;
  private final double[][] sorted;

  /**
   * Takes curves together.
   *
   * @param x abscissas, increasing
   * @param curves for each seed the ordinates, NaN where it has none; where no seed has one, the
   *     band has none
   */
  Band(double[] x, List<double[]> curves) {
    this.x = x;
    this.sorted = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      int column = i;
      sorted[i] =
          curves.stream()
              .mapToDouble(curve -> curve[column])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
    }
  }

  int size() {
    return x.length;
  }

  double x(int index) {
    return x[index];
  }

  double median(int index) {
    return percentile(sorted[index], 50);
  }

  double low(int index) {
    return percentile(sorted[index], 16);
  }

  double high(int index) {
    return percentile(sorted[index], 84);
  }

  /** Whether anywhere more than one seed takes part. */
  boolean hasWidth() {
    return Arrays.stream(sorted).anyMatch(values -> values.length > 1);
  }

  /** Linear between the order statistics, the extremes being the 0th and the 100th percentile. */
  private static double percentile(double[] sorted, double percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = percent / 100 * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
