package org.anomalyaware.engine.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Corrects the p-values of a family of tests, so that the chance of even one false discovery stays
 * at the level they are held against (Holm, Scandinavian Journal of Statistics 6 (1979) 65).
 * Nothing is assumed about how the tests depend on one another.
 */
@API(status = API.Status.INTERNAL)
public final class HolmCorrection {

  private HolmCorrection() {}

  /**
   * Corrected p-values.
   *
   * @param pValues each in [0, 1], in any order
   * @return one corrected p-value for each, in the same order, none smaller than it was
   * @throws IllegalArgumentException if a value is not in [0, 1]
   */
  public static double[] adjusted(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException(
            "A p-value lies in [0, 1], but the one at index " + i + " is " + pValues[i]);
      }
    }
    int[] ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double soFar = 0;
    for (int rank = 0; rank < ascending.length; rank++) {
      double corrected = (ascending.length - rank) * pValues[ascending[rank]];
      soFar = Math.max(soFar, Math.min(1, corrected));
      adjusted[ascending[rank]] = soFar;
    }
    return adjusted;
  }
}
