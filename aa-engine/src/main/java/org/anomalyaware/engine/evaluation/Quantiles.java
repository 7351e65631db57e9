package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * Quantiles, interpolated linearly between order statistics: type 7 of Hyndman and Fan (The
 * American Statistician 50 (1996) 361), the default of R and NumPy.
 */
@API(status = API.Status.INTERNAL)
public final class Quantiles {

  private Quantiles() {}

  /**
   * A quantile.
   *
   * @param values at least one, in any order
   * @param probability in [0, 1]
   */
  public static double of(double[] values, double probability) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    return ofAscending(ascending, probability);
  }

  /**
   * A quantile of values that are in order.
   *
   * @param ascending at least one
   * @param probability in [0, 1]
   */
  public static double ofAscending(double[] ascending, double probability) {
    double place = probability * (ascending.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
