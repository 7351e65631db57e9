package org.anomalyaware.datasets.smeft.generator;

/** Running count, sum, sum of squares and maximum of Monte Carlo weights. */
final class Moments {
  private long count;
  private double sum;
  private double sumOfSquares;
  private double maximum;

  void add(double weight) {
    count++;
    sum += weight;
    sumOfSquares += weight * weight;
    maximum = Math.max(maximum, weight);
  }

  void add(Moments other) {
    count += other.count;
    sum += other.sum;
    sumOfSquares += other.sumOfSquares;
    maximum = Math.max(maximum, other.maximum);
  }

  double maximum() {
    return maximum;
  }

  CrossSection crossSection() {
    double mean = sum / count;
    double variance = Math.max(0.0, sumOfSquares / count - mean * mean);
    return new CrossSection(mean, Math.sqrt(variance / (count - 1)));
  }
}
