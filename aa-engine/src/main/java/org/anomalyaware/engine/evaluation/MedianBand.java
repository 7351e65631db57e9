package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * What several runs, which differ in their seed, have in common: their median, and the band from
 * the 16th to the 84th percentile that holds the middle 68 % of them.
 *
 * <p>Quantiles are interpolated linearly between order statistics: type 7 of Hyndman and Fan (The
 * American Statistician 50 (1996) 361), the default of R and NumPy. With one run all three are its
 * value.
 *
 * @param median half of the runs are below
 * @param low 16th percentile
 * @param high 84th percentile
 */
@API(status = API.Status.INTERNAL)
public record MedianBand(double median, double low, double high) {

  /**
   * Summarizes values.
   *
   * @throws IllegalArgumentException if there are none or one is NaN or infinite
   */
  public static MedianBand of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("There is no run to summarize");
    }
    FiniteValues.require("values", values);
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    return new MedianBand(
        quantile(ascending, 0.5), quantile(ascending, 0.16), quantile(ascending, 0.84));
  }

  private static double quantile(double[] ascending, double probability) {
    double place = probability * (ascending.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
