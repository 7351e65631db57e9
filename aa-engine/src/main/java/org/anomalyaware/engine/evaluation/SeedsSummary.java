package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.apiguardian.api.API;

/**
 * Takes the seeds of an experiment together. Several seeds give the median and the band from the
 * 16th to the 84th percentile, which holds the middle 68 %, and an exact signed-rank test over
 * seeds. One seed gives its own value with the interval and the test that its scores allow, which
 * for changes not every metric has. Failed seeds are left out, and so is a metric that any other
 * seed lacks.
 */
@API(status = API.Status.INTERNAL)
public final class SeedsSummary {

  private SeedsSummary() {}

  /** Summarizes results; with no seed that succeeded the summary is empty. */
  public static Summary of(List<SeedResult> seeds) {
    List<SeedResult> succeeded =
        seeds.stream().filter(seed -> seed.status() == SeedResult.Status.OK).toList();
    return new Summary(
        values(succeeded, SeedResult::baseline),
        values(succeeded, SeedResult::tuned),
        changes(succeeded));
  }

  private static Map<Metric, SeedsValue> values(
      List<SeedResult> seeds, Function<SeedResult, Map<Metric, MetricValue>> which) {
    Map<Metric, SeedsValue> summary = new EnumMap<>(Metric.class);
    if (seeds.size() == 1) {
      which
          .apply(seeds.get(0))
          .forEach(
              (metric, only) ->
                  summary.put(metric, new SeedsValue(only.value(), only.low(), only.high())));
      return summary;
    }
    for (Metric metric : Metric.values()) {
      double[] values = column(seeds, metric, which);
      if (values.length > 0 && values.length == seeds.size()) {
        summary.put(metric, band(values));
      }
    }
    return summary;
  }

  private static Map<Metric, SeedsDelta> changes(List<SeedResult> seeds) {
    Map<Metric, SeedsDelta> summary = new EnumMap<>(Metric.class);
    if (seeds.size() == 1) {
      seeds
          .get(0)
          .delta()
          .forEach(
              (metric, only) ->
                  summary.put(
                      metric,
                      new SeedsDelta(
                          only.value(),
                          only.low(),
                          only.high(),
                          only.pValue(),
                          only.minimumDetectable())));
      return summary;
    }
    for (Metric metric : Metric.values()) {
      double[] baseline = column(seeds, metric, SeedResult::baseline);
      double[] tuned = column(seeds, metric, SeedResult::tuned);
      if (baseline.length > 0 && baseline.length == seeds.size() && tuned.length == seeds.size()) {
        double[] changes = new double[seeds.size()];
        Arrays.setAll(changes, seed -> tuned[seed] - baseline[seed]);
        SeedsValue band = band(changes);
        double pValue = SignedRank.of(baseline, tuned).pValue();
        summary.put(
            metric,
            new SeedsDelta(
                band.median(),
                band.low(),
                band.high(),
                pValue,
                Detectable.overSeeds(changes).orElse(null)));
      }
    }
    return summary;
  }

  private static double[] column(
      List<SeedResult> seeds, Metric metric, Function<SeedResult, Map<Metric, MetricValue>> which) {
    return seeds.stream()
        .map(which)
        .flatMap(values -> Stream.ofNullable(values.get(metric)))
        .mapToDouble(MetricValue::value)
        .toArray();
  }

  private static SeedsValue band(double[] values) {
    return new SeedsValue(
        Quantiles.of(values, 0.5), Quantiles.of(values, 0.16), Quantiles.of(values, 0.84));
  }
}
