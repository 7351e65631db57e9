package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * The exact two-sided signed-rank test of Wilcoxon (Biometrics Bulletin 1 (1945) 80) for pairs of
 * runs, one pair per seed: under the hypothesis of no change, each difference is as likely to be
 * positive as negative.
 *
 * <p>Zero differences are left out, equal ones share their mean rank, and the distribution of the
 * rank sum is counted out for the ranks at hand, so that the p-value is exact with ties too. That
 * takes of the order of pairs<sup>3</sup> steps. Few seeds cannot show much: with n differences no
 * p-value is below 2 / 2<sup>n</sup>, so at 5 % at least six are needed.
 *
 * @param pairs how many differences are not zero
 * @param pValue 1 if there are none
 */
@API(status = API.Status.INTERNAL)
public record SignedRank(int pairs, double pValue) {

  /**
   * Tests the differences between two lists of values.
   *
   * @param baseline one value per seed
   * @param tuned one value per seed, in the same order
   * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
   */
  public static SignedRank of(double[] baseline, double[] tuned) {
    if (baseline.length != tuned.length) {
      throw new IllegalArgumentException(
          "Runs are compared in pairs, but there are "
              + baseline.length
              + " baseline and "
              + tuned.length
              + " tuned values");
    }
    FiniteValues.require("baseline values", baseline);
    FiniteValues.require("tuned values", tuned);
    double[] differences = new double[baseline.length];
    Arrays.setAll(differences, i -> tuned[i] - baseline[i]);
    double[] ascending =
        Arrays.stream(differences)
            .filter(difference -> difference != 0)
            .boxed()
            .sorted((left, right) -> Double.compare(Math.abs(left), Math.abs(right)))
            .mapToDouble(Double::doubleValue)
            .toArray();
    int[] twiceRanks = twiceRanks(ascending);
    int observed = 0;
    for (int i = 0; i < ascending.length; i++) {
      observed += ascending[i] > 0 ? twiceRanks[i] : 0;
    }
    return new SignedRank(ascending.length, twoSided(twiceRanks, observed));
  }

  /** The smallest p-value that this many pairs can give. */
  public double smallestPossible() {
    return Math.min(1, Math.scalb(2.0, -pairs));
  }

  /**
   * The largest value of the smaller rank sum that a test rejects at, without ties or zeros.
   *
   * @param pairs enough for any rejection
   */
  static int criticalValue(int pairs, double significance) {
    int[] twiceRanks = new int[pairs];
    Arrays.setAll(twiceRanks, i -> 2 * (i + 1));
    double[] probability = distribution(twiceRanks);
    double tail = probability[0];
    int critical = -1;
    while (2 * tail <= significance) {
      critical++;
      tail += probability[2 * (critical + 1)];
    }
    return critical;
  }

  /** Mean ranks of the magnitudes, doubled to stay whole. */
  private static int[] twiceRanks(double[] ascending) {
    int[] twiceRanks = new int[ascending.length];
    for (int start = 0, end; start < ascending.length; start = end) {
      end = start + 1;
      while (end < ascending.length && Math.abs(ascending[end]) == Math.abs(ascending[start])) {
        end++;
      }
      Arrays.fill(twiceRanks, start, end, start + end + 1);
    }
    return twiceRanks;
  }

  private static double twoSided(int[] twiceRanks, int observed) {
    double[] probability = distribution(twiceRanks);
    int largest = probability.length - 1;
    // The distribution is symmetric, so the smaller tail serves for both sides.
    int tail = Math.min(observed, largest - observed);
    return Math.min(1, 2 * Arrays.stream(probability, 0, tail + 1).sum());
  }

  /** Built up rank by rank, each added to the rank sum or not with chance 1/2. */
  private static double[] distribution(int[] twiceRanks) {
    int largest = Arrays.stream(twiceRanks).sum();
    double[] probability = new double[largest + 1];
    probability[0] = 1;
    for (int rank : twiceRanks) {
      for (int sum = largest; sum >= 0; sum--) {
        double added = sum >= rank ? probability[sum - rank] : 0;
        probability[sum] = (probability[sum] + added) / 2;
      }
    }
    return probability;
  }
}
