package org.anomalyaware.engine.preprocessing;

import org.anomalyaware.api.dataset.Samples;

/** Mean, standard deviation and skewness of each column, in two passes over the rows. */
final class ColumnMoments {

  /** What is done to a value before it is counted. */
  @FunctionalInterface
  interface Conversion {
    double apply(int column, double value);
  }

  private final double[] means;
  private final double[] deviations;
  private final double[] skewnesses;

  private ColumnMoments(double[] means, double[] deviations, double[] skewnesses) {
    this.means = means;
    this.deviations = deviations;
    this.skewnesses = skewnesses;
  }

  static ColumnMoments of(Samples samples, Conversion conversion) {
    int width = samples.width();
    double count = samples.size();
    float[] row = new float[width];
    double[] means = new double[width];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      for (int column = 0; column < width; column++) {
        means[column] += conversion.apply(column, row[column]) / count;
      }
    }
    double[] squares = new double[width];
    double[] cubes = new double[width];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      for (int column = 0; column < width; column++) {
        double difference = conversion.apply(column, row[column]) - means[column];
        squares[column] += difference * difference / count;
        cubes[column] += difference * difference * difference / count;
      }
    }
    double[] deviations = new double[width];
    double[] skewnesses = new double[width];
    for (int column = 0; column < width; column++) {
      deviations[column] = Math.sqrt(squares[column]);
      skewnesses[column] = cubes[column] / Math.pow(deviations[column], 3);
    }
    return new ColumnMoments(means, deviations, skewnesses);
  }

  double mean(int column) {
    return means[column];
  }

  /** The population's standard deviation, dividing by the count. */
  double deviation(int column) {
    return deviations[column];
  }

  /** The third standardized moment of the population; NaN for a constant column. */
  double skewness(int column) {
    return skewnesses[column];
  }

  /** Whether the spread is nothing but rounding. */
  boolean isConstant(int column) {
    return deviations[column] <= 1e-9 * Math.abs(means[column]);
  }
}
