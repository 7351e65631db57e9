package org.anomalyaware.engine.evaluation;

import java.util.Arrays;

/**
 * The finite scores of one class, in the order given and in ascending order.
 *
 * <p>Comparisons use {@code <}, for which -0.0 and 0.0 are equal.
 */
final class SortedSample {

  private final double[] given;
  private final double[] ascending;

  private SortedSample(double[] given, double[] ascending) {
    this.given = given;
    this.ascending = ascending;
  }

  /**
   * Checks and sorts scores; the array becomes this sample's own.
   *
   * @throws IllegalArgumentException if there is no score or one is NaN or infinite
   */
  static SortedSample of(String name, double[] scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException(
          "There is no " + name + " score; at least one sample of each class is needed");
    }
    FiniteValues.require(name + " scores", scores);
    double[] ascending = scores.clone();
    Arrays.sort(ascending);
    return new SortedSample(scores, ascending);
  }

  int size() {
    return ascending.length;
  }

  /** The score of a sample, by its place in the order given. */
  double given(int index) {
    return given[index];
  }

  /** A score by its place in ascending order. */
  double ascending(int index) {
    return ascending[index];
  }

  /** The score of a rank, 1 being the largest. */
  double largest(int rank) {
    return ascending[ascending.length - rank];
  }

  int countAbove(double threshold) {
    return size() - countAtMost(threshold, countBelow(threshold));
  }

  int countAtLeast(double threshold) {
    return size() - countBelow(threshold);
  }

  /**
   * Twice the number of scores below plus once the number of scores equal to a value: 2 m times the
   * placement value of DeLong, DeLong and Clarke-Pearson (Biometrics 44 (1988) 837), as a whole
   * number.
   */
  long twicePlacement(double value) {
    int below = countBelow(value);
    return (long) below + countAtMost(value, below);
  }

  private int countBelow(double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Most values occur at most once, so the end of the tie is sought only where there is one. */
  private int countAtMost(double value, int below) {
    int low = below;
    int high = below < ascending.length && ascending[below] == value ? ascending.length : below;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
