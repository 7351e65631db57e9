package org.anomalyaware.engine.evaluation;

import java.util.Arrays;

/**
 * The finite scores of one class in ascending order.
 *
 * <p>Comparisons use {@code <}, for which -0.0 and 0.0 are equal.
 */
final class SortedSample {

  private final double[] ascending;
  private final int[] order;

  private SortedSample(double[] ascending, int[] order) {
    this.ascending = ascending;
    this.order = order;
  }

  /**
   * Checks and sorts scores.
   *
   * @throws IllegalArgumentException if there is no score or one is NaN or infinite
   */
  static SortedSample of(String name, double[] scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException(
          "There is no " + name + " score; at least one sample of each class is needed");
    }
    FiniteValues.require(name + " scores", scores);
    int[] order = AscendingOrder.of(scores);
    double[] ascending = new double[scores.length];
    Arrays.setAll(ascending, place -> scores[order[place]]);
    return new SortedSample(ascending, order);
  }

  int size() {
    return ascending.length;
  }

  /** A score by its place in ascending order. */
  double ascending(int place) {
    return ascending[place];
  }

  /** Which of the scores given is at a place in ascending order. */
  int givenIndex(int place) {
    return order[place];
  }

  /** The score of a rank, 1 being the largest. */
  double largest(int rank) {
    return ascending[ascending.length - rank];
  }

  int countAtLeast(double threshold) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ascending.length - low;
  }

  int countAbove(double threshold) {
    // Above a number means at least the next one; -0.0 and 0.0 have the same next.
    return countAtLeast(Math.nextUp(threshold));
  }
}
