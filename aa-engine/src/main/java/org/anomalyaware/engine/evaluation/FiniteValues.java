package org.anomalyaware.engine.evaluation;

/** Refuses what no statistic can be made of. */
final class FiniteValues {

  private FiniteValues() {}

  /**
   * Checks values.
   *
   * @param name what the values are, in the plural
   * @throws IllegalArgumentException if any is NaN or infinite; says how many and which is first
   */
  static void require(String name, double[] values) {
    int first = -1;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        first = count == 0 ? i : first;
        count++;
      }
    }
    if (count > 0) {
      throw new IllegalArgumentException(
          count
              + " of "
              + values.length
              + " "
              + name
              + " are NaN or infinite, the first ("
              + values[first]
              + ") at index "
              + first
              + "; all must be finite");
    }
  }
}
