package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The definitions written down as they stand, at whatever cost; weights are for derivatives. */
final class Naive {

  private Naive() {}

  static double win(double anomaly, double background) {
    return anomaly > background ? 1 : anomaly == background ? 0.5 : 0;
  }

  static double auc(double[] background, double[] anomalies) {
    return mean(anomalyPlacements(background, anomalies));
  }

  /** Share of the background below each anomaly. */
  static double[] anomalyPlacements(double[] background, double[] anomalies) {
    return Arrays.stream(anomalies)
        .map(anomaly -> Arrays.stream(background).map(b -> win(anomaly, b)).average().orElseThrow())
        .toArray();
  }

  /** Share of the anomalies above each background sample. */
  static double[] backgroundPlacements(double[] background, double[] anomalies) {
    return Arrays.stream(background)
        .map(b -> Arrays.stream(anomalies).map(anomaly -> win(anomaly, b)).average().orElseThrow())
        .toArray();
  }

  static double covariance(double[] left, double[] right) {
    double meanLeft = mean(left);
    double meanRight = mean(right);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - meanLeft) * (right[i] - meanRight);
    }
    return sum / (left.length - 1);
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  static double averagePrecision(double[] background, double[] anomalies) {
    double[] one = new double[background.length];
    double[] other = new double[anomalies.length];
    Arrays.fill(one, 1);
    Arrays.fill(other, 1);
    return averagePrecision(background, one, anomalies, other);
  }

  /** The weights of each class count relative to one another and sum to the size of the class. */
  static double averagePrecision(
      double[] background, double[] backgroundWeight, double[] anomalies, double[] anomalyWeight) {
    double scaleOfBackground = 1 / mean(backgroundWeight);
    double scaleOfAnomalies = 1 / mean(anomalyWeight);
    double sum = 0;
    for (int i = 0; i < anomalies.length; i++) {
      double truePositives = scaleOfAnomalies * atLeast(anomalies[i], anomalies, anomalyWeight);
      double falsePositives =
          scaleOfBackground * atLeast(anomalies[i], background, backgroundWeight);
      sum += scaleOfAnomalies * anomalyWeight[i] * truePositives / (truePositives + falsePositives);
    }
    return sum / anomalies.length;
  }

  /** Derivatives of a function of weights, all 1, by central differences. */
  static double[] derivatives(int size, ToDoubleFunction<double[]> function) {
    double step = 1e-5;
    double[] derivatives = new double[size];
    for (int i = 0; i < size; i++) {
      double[] up = new double[size];
      Arrays.fill(up, 1);
      double[] down = up.clone();
      up[i] += step;
      down[i] -= step;
      derivatives[i] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (2 * step);
    }
    return derivatives;
  }

  static double rateAtLeast(double threshold, double[] scores) {
    return (double) Arrays.stream(scores).filter(score -> score >= threshold).count()
        / scores.length;
  }

  /** Every score as a threshold, and one above all. */
  static double[] thresholds(double[] background, double[] anomalies) {
    double[] all = Arrays.copyOf(background, background.length + anomalies.length + 1);
    System.arraycopy(anomalies, 0, all, background.length, anomalies.length);
    all[all.length - 1] = Double.POSITIVE_INFINITY;
    return all;
  }

  private static double atLeast(double threshold, double[] scores, double[] weights) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += scores[i] >= threshold ? weights[i] : 0;
    }
    return sum;
  }
}
