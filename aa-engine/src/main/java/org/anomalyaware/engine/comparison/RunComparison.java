package org.anomalyaware.engine.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Quantiles;
import org.anomalyaware.engine.evaluation.Scores;
import org.anomalyaware.engine.evaluation.SignedRank;
import org.apiguardian.api.API;

/**
 * Two runs side by side, by the metrics of their tuned networks. What is paired is a seed: one that
 * both have is tested sample by sample, several are tested over seeds by Wilcoxon's signed-rank
 * test. Runs on different data are shown beside one another and not tested.
 *
 * @param seeds those that succeeded in both
 * @param metrics those that all these seeds have in both
 * @param test which test the p-values are of; empty if there is none
 * @param notes what keeps the two from being compared, or a test from being made, in words
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunComparison(
    List<Long> seeds, List<MetricComparison> metrics, String test, List<String> notes) {

  /** Copies the lists. */
  public RunComparison {
    seeds = List.copyOf(seeds);
    metrics = List.copyOf(metrics);
    notes = List.copyOf(notes);
  }

  /** Compares two runs. */
  public static RunComparison of(ComparedRun first, ComparedRun second) {
    return new Work(first, second).compare();
  }

  /** The state of one comparison. */
  private static final class Work {
    private static final double LEVEL = 0.05;

    private final ComparedRun first;
    private final ComparedRun second;
    private final List<String> notes = new ArrayList<>();
    private String test = "";

    Work(ComparedRun first, ComparedRun second) {
      this.first = first;
      this.second = second;
    }

    RunComparison compare() {
      Map<Long, SeedResult> left = bySeed(first);
      Map<Long, SeedResult> right = bySeed(second);
      List<Long> seeds = left.keySet().stream().filter(right::containsKey).toList();
      if (seeds.isEmpty()) {
        notes.add(
            "No seed succeeded in both (%s and %s), so nothing is paired."
                .formatted(left.keySet(), right.keySet()));
      } else if (seeds.size() < Math.max(left.size(), right.size())) {
        notes.add("Only the seeds that succeeded in both count: " + seeds);
      }
      boolean sameData = sameData();
      Map<Metric, Double> pValues =
          seeds.isEmpty() || !sameData ? Map.of() : pValues(seeds, left, right);
      List<MetricComparison> metrics = new ArrayList<>();
      for (Metric metric : Metric.values()) {
        double[] before = column(seeds, left, metric);
        double[] after = column(seeds, right, metric);
        if (before.length > 0 && before.length == seeds.size() && after.length == seeds.size()) {
          metrics.add(
              new MetricComparison(
                  metric,
                  Quantiles.of(before, 0.5),
                  Quantiles.of(after, 0.5),
                  Quantiles.of(differences(before, after), 0.5),
                  pValues.get(metric)));
        }
      }
      return new RunComparison(seeds, metrics, test, notes);
    }

    private boolean sameData() {
      if (!name(first).equals(name(second))) {
        notes.add(
            "These are different data, %s and %s: the numbers stand beside one another, but their difference means nothing."
                .formatted(name(first), name(second)));
        return false;
      }
      if (!first.data().digest().equals(second.data().digest())) {
        notes.add("The data is not the same (its digests differ), so no paired test is made.");
        return false;
      }
      return true;
    }

    private static String name(ComparedRun run) {
      return run.data().id() + " " + run.data().variant();
    }

    private Map<Metric, Double> pValues(
        List<Long> seeds, Map<Long, SeedResult> left, Map<Long, SeedResult> right) {
      return seeds.size() == 1 ? withinSeed(seeds.get(0)) : overSeeds(seeds, left, right);
    }

    private Map<Metric, Double> withinSeed(long seed) {
      if (!first.scores().containsKey(seed) || !second.scores().containsKey(seed)) {
        notes.add(
            "One seed is compared sample by sample, but the scores of "
                + (first.scores().containsKey(seed) ? "the second" : "the first")
                + " were not kept.");
        return Map.of();
      }
      TestScores before = first.scoresOf(seed);
      TestScores after = second.scoresOf(seed);
      if (!sameSamples(before, after)) {
        notes.add("The test samples are not the same, so no paired test is made.");
        return Map.of();
      }
      test = "of the paired test on the same test samples (DeLong's for the ROC AUC)";
      Map<Metric, Double> pValues = new LinkedHashMap<>();
      Map<Metric, MetricDelta> changes =
          new Evaluator()
              .changes(
                  Scores.ofBackgroundFirst(before.tuned(), before.backgroundCount()),
                  Scores.ofBackgroundFirst(after.tuned(), after.backgroundCount()));
      changes.forEach((metric, change) -> pValues.put(metric, change.pValue()));
      return pValues;
    }

    private static boolean sameSamples(TestScores before, TestScores after) {
      if (before.backgroundCount() != after.backgroundCount()
          || !Arrays.equals(before.rows(), after.rows())) {
        return false;
      }
      for (int i = 0; i < before.size(); i++) {
        if (!before.classOf(i).equals(after.classOf(i))) {
          return false;
        }
      }
      return true;
    }

    private Map<Metric, Double> overSeeds(
        List<Long> seeds, Map<Long, SeedResult> left, Map<Long, SeedResult> right) {
      test = "of Wilcoxon's signed-rank test over %d seeds".formatted(seeds.size());
      double least = Math.scalb(2.0, -seeds.size()); // 2 / 2^seeds
      if (least > LEVEL) {
        notes.add(
            "With %d seeds no p-value over seeds can be below %.2g; with six it can be below 0.05."
                .formatted(seeds.size(), least));
      }
      Map<Metric, Double> pValues = new LinkedHashMap<>();
      for (Metric metric : Metric.values()) {
        double[] before = column(seeds, left, metric);
        double[] after = column(seeds, right, metric);
        if (before.length == seeds.size() && after.length == seeds.size()) {
          pValues.put(metric, SignedRank.of(before, after).pValue());
        }
      }
      return pValues;
    }

    private static double[] differences(double[] before, double[] after) {
      double[] differences = new double[before.length];
      Arrays.setAll(differences, i -> after[i] - before[i]);
      return differences;
    }

    private static double[] column(List<Long> seeds, Map<Long, SeedResult> runs, Metric metric) {
      return seeds.stream()
          .map(seed -> Objects.requireNonNull(runs.get(seed)).tuned().get(metric))
          .filter(Objects::nonNull)
          .mapToDouble(MetricValue::value)
          .toArray();
    }

    private static Map<Long, SeedResult> bySeed(ComparedRun run) {
      Map<Long, SeedResult> runs = new LinkedHashMap<>();
      run.runs().forEach(each -> runs.put(each.seed(), each));
      return runs;
    }
  }
}
