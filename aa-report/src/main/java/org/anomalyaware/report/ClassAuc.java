package org.anomalyaware.report;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anomalyaware.api.result.TestScores;

/**
 * The area under the ROC curve of one class of anomalies against all background, with its 95 %
 * interval (E. DeLong, D. DeLong, D. Clarke-Pearson, Biometrics 44 (1988) 837), cut to [0, 1] as
 * that of all anomalies is.
 *
 * @param value the Mann-Whitney probability; ties count one half
 * @param low the lower end of the interval; NaN of fewer than two samples on a side
 * @param high the upper end of the interval; NaN of fewer than two samples on a side
 */
record ClassAuc(double value, double low, double high) {

  /** The 97.5th percentile of the normal distribution. */
  private static final double WIDTH = 1.959963984540054;

  /**
   * The area of a class.
   *
   * @param scores which samples are background, and of which class the others are
   * @param column {@code scores.baseline()} or {@code scores.tuned()}
   * @param className of at least one anomaly
   */
  static ClassAuc of(TestScores scores, float[] column, String className) {
    float[] background = Arrays.copyOf(column, scores.backgroundCount());
    int[] members =
        IntStream.range(scores.backgroundCount(), scores.size())
            .filter(i -> scores.classOf(i).equals(className))
            .toArray();
    float[] anomalies = new float[members.length];
    for (int i = 0; i < members.length; i++) {
      anomalies[i] = column[members[i]];
    }
    Arrays.sort(background);
    Arrays.sort(anomalies);
    double[] ofAnomalies = placements(anomalies, background);
    double[] ofBackground = placements(background, anomalies);
    double auc = Arrays.stream(ofAnomalies).average().orElseThrow();
    double deviation =
        Math.sqrt(
            variance(ofAnomalies) / anomalies.length + variance(ofBackground) / background.length);
    return new ClassAuc(
        auc, Math.max(0, auc - WIDTH * deviation), Math.min(1, auc + WIDTH * deviation));
  }

  /**
   * For each value the share of the others that are smaller, and half of the share of its equals.
   */
  private static double[] placements(float[] values, float[] sorted) {
    double[] placements = new double[values.length];
    int below = 0;
    int upTo = 0;
    for (int i = 0; i < values.length; i++) {
      while (below < sorted.length && sorted[below] < values[i]) {
        below++;
      }
      upTo = Math.max(upTo, below);
      while (upTo < sorted.length && sorted[upTo] <= values[i]) {
        upTo++;
      }
      placements[i] = (below + upTo) / (2.0 * sorted.length);
    }
    return placements;
  }

  /** NaN of a single value. */
  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length < 2 ? Double.NaN : sum / (values.length - 1);
  }
}
