package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * The smallest true change that a design could have found: with a two-sided test at 5 % and with 80
 * % power.
 *
 * <p>Over seeds the test is the exact signed-rank test ({@link SignedRank}), and the changes are
 * taken to be normal with the spread that was seen. For up to {@value #MOST_SIMULATED} seeds its
 * power is counted in 10,000 simulated experiments of a fixed seed, which is exact to about 0.4 %
 * of power, and the change is found by bisection. For more seeds Noether's formula (Journal of the
 * American Statistical Association 82 (1987) 645, section 3.2) serves,
 *
 * <pre>  P(D1 + D2 &gt; 0) = 1/2 + (z(0.975) + z(0.8)) / sqrt(3 n),</pre>
 *
 * where for normal changes the left side is Phi(sqrt(2) change / spread); it asks for up to 7 %
 * more than is needed. Fewer than six seeds can find no change, however large, since no p-value is
 * below 2 / 2<sup>n</sup>.
 */
@API(status = API.Status.INTERNAL)
public final class Detectable {

  static final double SIGNIFICANCE = 0.05;
  static final double POWER = 0.8;
  static final int MOST_SIMULATED = 40;

  private static final int EXPERIMENTS = 10_000;
  private static final double LARGEST = 64;
  private static final Map<Integer, Double> IN_SPREADS = new ConcurrentHashMap<>();

  private Detectable() {}

  /**
   * The smallest change over seeds that could have been found.
   *
   * @param changes one for each seed
   * @return at least 0; empty if there are fewer than six seeds
   */
  public static Optional<Double> overSeeds(double[] changes) {
    if (Math.scalb(2.0, -changes.length) > SIGNIFICANCE) {
      return Optional.empty();
    }
    double spread = Math.sqrt(SumOfSquares.varianceOfMean(changes) * changes.length);
    return Optional.of(spread * inSpreads(changes.length));
  }

  /** The same for changes whose standard deviation is 1, at least six of them. */
  static double inSpreads(int seeds) {
    return IN_SPREADS.computeIfAbsent(
        seeds, count -> count > MOST_SIMULATED ? byNoether(count) : bySimulation(count));
  }

  static double byNoether(int seeds) {
    double sumOfQuantiles = Intervals.REACH + Intervals.normalQuantile(POWER);
    return Intervals.normalQuantile(0.5 + sumOfQuantiles / Math.sqrt(3.0 * seeds)) / Math.sqrt(2);
  }

  static double bySimulation(int seeds) {
    double[][] experiments = standardNormal(seeds);
    int critical = SignedRank.criticalValue(seeds, SIGNIFICANCE);
    double tooSmall = 0;
    double enough = 1;
    while (enough < LARGEST && power(experiments, enough, critical) < POWER) {
      enough *= 2;
    }
    while (enough - tooSmall > 1e-6) {
      double middle = (tooSmall + enough) / 2;
      if (power(experiments, middle, critical) < POWER) {
        tooSmall = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }

  private static double[][] standardNormal(int seeds) {
    SplittableRandom random = new SplittableRandom(seeds);
    double[][] experiments = new double[EXPERIMENTS][seeds];
    for (double[] experiment : experiments) {
      Arrays.setAll(experiment, seed -> random.nextGaussian());
    }
    return experiments;
  }

  /** Share of experiments whose smaller rank sum is at or below the critical value. */
  private static double power(double[][] experiments, double change, int critical) {
    int found = 0;
    for (double[] experiment : experiments) {
      int positive = 0;
      for (int i = 0; i < experiment.length; i++) {
        // The rank sum of the positive values counts the positive means of two, each pair once.
        for (int j = 0; j <= i; j++) {
          positive += experiment[i] + experiment[j] + 2 * change > 0 ? 1 : 0;
        }
      }
      int largest = experiment.length * (experiment.length + 1) / 2;
      found += Math.min(positive, largest - positive) <= critical ? 1 : 0;
    }
    return (double) found / EXPERIMENTS;
  }
}
