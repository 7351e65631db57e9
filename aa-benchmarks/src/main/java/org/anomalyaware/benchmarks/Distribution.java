package org.anomalyaware.benchmarks;

import java.util.List;

/** Median and range of what several rounds gave. */
record Distribution(double median, double low, double high) {

  static Distribution of(List<Double> values) {
    double[] ascending = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = ascending.length / 2;
    double median =
        ascending.length % 2 == 1
            ? ascending[middle]
            : (ascending[middle - 1] + ascending[middle]) / 2;
    return new Distribution(median, ascending[0], ascending[ascending.length - 1]);
  }
}
