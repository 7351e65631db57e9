package org.anomalyaware.engine.evaluation;

/**
 * Sum of squared deviations from the mean in one pass, without the cancellation of a plain sum of
 * squares (West, Communications of the ACM 22 (1979) 532). Equal values give exactly 0.
 */
final class SumOfSquares {

  private long count;
  private double mean;
  private double sum;

  void add(double value) {
    add(value, 1);
  }

  /** Adds the same value several times. */
  void add(double value, int times) {
    if (times > 0) {
      count += times;
      double deviation = value - mean;
      mean += deviation * times / count;
      sum += times * deviation * (value - mean);
    }
  }

  /** Variance of the mean of the values; infinite for a single value, which tells nothing of it. */
  double varianceOfMean() {
    return count < 2 ? Double.POSITIVE_INFINITY : sum / (count - 1.0) / count;
  }

  /** The same of values in an array. */
  static double varianceOfMean(double[] values) {
    SumOfSquares squares = new SumOfSquares();
    for (double value : values) {
      squares.add(value);
    }
    return squares.varianceOfMean();
  }
}
