package org.anomalyaware.engine.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
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
   * Corrected p-values of named tests, such as those of a suite's cells.
   *
   * @param pValues each in [0, 1], by a name of the test
   * @param <K> what names a test
   * @return one corrected p-value for each, in the order of the names given
   * @throws IllegalArgumentException if a value is not in [0, 1]; names the test
   */
  public static <K> Map<K, Double> adjusted(Map<K, Double> pValues) {
    pValues.forEach(
        (test, pValue) -> {
          if (!isProbability(pValue)) {
            throw new IllegalArgumentException(
                "A p-value lies in [0, 1], but that of " + test + " is " + pValue);
          }
        });
    double[] adjusted =
        adjusted(pValues.values().stream().mapToDouble(Double::doubleValue).toArray());
    Map<K, Double> named = new LinkedHashMap<>();
    for (K test : pValues.keySet()) {
      named.put(test, adjusted[named.size()]);
    }
    return Collections.unmodifiableMap(named);
  }

  /**
   * Corrected p-values.
   *
   * @param pValues each in [0, 1], in any order
   * @return one corrected p-value for each, in the same order, none smaller than it was
   * @throws IllegalArgumentException if a value is not in [0, 1]
   */
  public static double[] adjusted(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!isProbability(pValues[i])) {
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

  private static boolean isProbability(double value) {
    return value >= 0 && value <= 1;
  }
}
