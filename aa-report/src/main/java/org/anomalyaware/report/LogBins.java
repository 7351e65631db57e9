package org.anomalyaware.report;

import java.util.Arrays;

/**
 * Bins of equal width in the logarithm, over whole decades. What lies outside, such as an error of
 * exactly 0, is counted in the first or last bin, so that no sample is lost.
 */
final class LogBins {

  private static final int FEWEST_PER_DECADE = 2;

  /** Beyond this the axis would be spent on values that are zero but for rounding. */
  private static final double WIDEST_RANGE = 1e12;

  private final int lowestDecade;
  private final int highestDecade;
  private final double[] edges;

  private LogBins(int lowestDecade, int highestDecade, int perDecade) {
    this.lowestDecade = lowestDecade;
    this.highestDecade = highestDecade;
    this.edges = new double[(highestDecade - lowestDecade) * perDecade + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = Math.pow(10, lowestDecade + (double) i / perDecade);
    }
  }

  /**
   * Bins that hold all positive, finite values in whole decades, but no more than about twelve
   * below the largest. Between the least and the largest of them lie about 2 n^(1/3) bins (the Rice
   * rule), n being the number of samples.
   *
   * @param samples how many samples the smallest histogram will have
   * @param columns the values that will be counted
   */
  static LogBins covering(int samples, Iterable<float[]> columns) {
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (float[] column : columns) {
      for (float value : column) {
        if (value > 0 && value < Float.POSITIVE_INFINITY) {
          least = Math.min(least, value);
          largest = Math.max(largest, value);
        }
      }
    }
    if (largest == 0) {
      return new LogBins(0, 1, FEWEST_PER_DECADE);
    }
    least = Math.max(least, largest / WIDEST_RANGE);
    int lowestDecade = (int) Math.floor(Math.log10(least));
    int highestDecade = Math.max(lowestDecade + 1, (int) Math.ceil(Math.log10(largest)));
    double occupied = Math.max(1, Math.log10(largest / least));
    int perDecade = (int) Math.round(2 * Math.cbrt(samples) / occupied);
    return new LogBins(lowestDecade, highestDecade, Math.max(FEWEST_PER_DECADE, perDecade));
  }

  /** The exponent of ten at the lower end. */
  int lowestDecade() {
    return lowestDecade;
  }

  /** The exponent of ten at the upper end. */
  int highestDecade() {
    return highestDecade;
  }

  /** How many bins there are. */
  int size() {
    return edges.length - 1;
  }

  /** The lower end of a bin; of {@link #size()}, the upper end of the last. */
  double edge(int index) {
    return edges[index];
  }

  /** Adds the values of a column from one index up to another to the counts of their bins. */
  void count(float[] column, int from, int to, int[] counts) {
    for (int i = from; i < to; i++) {
      counts[binOf(column[i])]++;
    }
  }

  private int binOf(double value) {
    int found = Arrays.binarySearch(edges, value);
    int below = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(size() - 1, below));
  }
}
