package org.anomalyaware.engine.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apiguardian.api.API;

/**
 * Thresholds for wanted false-positive rates from background that was not trained on.
 *
 * <p>Of n held-out scores, the threshold for a rate a is the k-th largest, with k = floor(a (n +
 * 1)). A new background sample is then at or above it with a chance of k / (n + 1), at most a,
 * whatever the distribution of scores: it is as likely to take any of the n + 1 places among them
 * (Vovk, Gammerman and Shafer, Algorithmic Learning in a Random World, 2005). The rate that this
 * one threshold has differs from draw to draw of the held-out samples like Beta(k, n + 1 - k)
 * (Wilks, Annals of Mathematical Statistics 12 (1941) 91), which gives the interval. Where scores
 * are tied the next larger one is taken, so that no more than k are at or above the threshold.
 */
@API(status = API.Status.INTERNAL)
public final class HeldOutThresholds {

  private HeldOutThresholds() {}

  /**
   * Chooses thresholds.
   *
   * @param heldOut scores of background that no phase trained on; may be empty
   * @param rates wanted false-positive rates, each between 0 and 1
   * @param testBackground scores of the test background, for the check alone; at least one
   */
  public static Thresholds of(float[] heldOut, List<Double> rates, float[] testBackground) {
    if (heldOut.length == 0) {
      return Thresholds.none();
    }
    SortedSample sample = SortedSample.of("held-out background", Scores.widened(heldOut));
    SortedSample test = SortedSample.of("test background", Scores.widened(testBackground));
    List<Threshold> values = new ArrayList<>();
    Map<String, String> absent = new LinkedHashMap<>();
    for (double rate : rates) {
      int wanted = (int) Math.floor(rate * (sample.size() + 1.0));
      int allowed = withoutTies(sample, wanted);
      if (allowed > 0) {
        values.add(threshold(rate, sample, allowed, test));
      } else {
        absent.put(String.valueOf(rate), reason(sample.size(), rate, wanted));
      }
    }
    return new Thresholds(sample.size(), values, absent);
  }

  /** The largest number of top scores, up to the one wanted, that ends between distinct scores. */
  private static int withoutTies(SortedSample sample, int wanted) {
    if (wanted == 0) {
      return 0;
    }
    int atOrAbove = sample.countAtLeast(sample.largest(wanted));
    return atOrAbove <= wanted ? wanted : sample.countAbove(sample.largest(wanted));
  }

  private static Threshold threshold(
      double rate, SortedSample sample, int allowed, SortedSample test) {
    double score = sample.largest(allowed);
    BetaDistribution achieved = BetaDistribution.of(allowed, sample.size() + 1.0 - allowed);
    MetricValue tested = Intervals.wilson(test.countAtLeast(score), test.size());
    return new Threshold(
        rate,
        score,
        achieved.inverseCumulativeProbability(Intervals.TAIL),
        achieved.inverseSurvivalProbability(Intervals.TAIL),
        tested);
  }

  private static String reason(int size, double rate, int wanted) {
    return wanted == 0
        ? "needs at least %d held-out background samples, but there are %d"
            .formatted((int) Math.ceil(1 / rate) - 1, size)
        : "too many of the %d held-out background samples share the highest score".formatted(size);
  }
}
