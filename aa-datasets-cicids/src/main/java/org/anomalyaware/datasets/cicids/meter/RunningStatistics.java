package org.anomalyaware.datasets.cicids.meter;

/**
 * Mean, deviation and extremes of what has been added so far (B. P. Welford, Technometrics 4, 1962,
 * 419). The variance divides by one less than the count and is 0 for a single value, as that of
 * Commons Math, which CICFlowMeter uses. All of an empty one are 0, as the published files have it.
 */
final class RunningStatistics {

  private long count;
  private double sum;
  private double mean;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  /** Adds a number of bytes or microseconds, which are whole. */
  void add(long whole) {
    double value = (double) whole;
    count++;
    sum += value;
    double difference = value - mean;
    mean += difference / count;
    squares += difference * (value - mean);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  double sum() {
    return sum;
  }

  double mean() {
    return mean;
  }

  double variance() {
    return count > 1 ? squares / (count - 1) : 0;
  }

  double deviation() {
    return Math.sqrt(variance());
  }

  double least() {
    return count > 0 ? least : 0;
  }

  double most() {
    return count > 0 ? most : 0;
  }
}
