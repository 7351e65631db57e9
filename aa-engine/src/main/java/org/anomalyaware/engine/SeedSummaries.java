package org.anomalyaware.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.anomalyaware.engine.evaluation.MedianBand;
import org.anomalyaware.engine.evaluation.SignedRank;

/** Several seeds taken together; a single one keeps its own intervals and its own test. */
final class SeedSummaries {

  private SeedSummaries() {}

  static Summary of(List<SeedResult> runs) {
    List<SeedResult> good =
        runs.stream().filter(run -> run.status() == SeedResult.Status.OK).toList();
    return switch (good.size()) {
      case 0 -> new Summary(Map.of(), Map.of(), Map.of());
      case 1 -> ofOne(good.get(0));
      default -> ofSeveral(good);
    };
  }

  private static Summary ofOne(SeedResult run) {
    Map<Metric, SeedsDelta> delta = new EnumMap<>(Metric.class);
    run.delta()
        .forEach(
            (metric, value) ->
                delta.put(
                    metric,
                    new SeedsDelta(value.value(), value.low(), value.high(), value.pValue())));
    return new Summary(alone(run.baseline()), alone(run.tuned()), delta);
  }

  private static Map<Metric, SeedsValue> alone(Map<Metric, MetricValue> values) {
    Map<Metric, SeedsValue> alone = new EnumMap<>(Metric.class);
    values.forEach(
        (metric, value) ->
            alone.put(metric, new SeedsValue(value.value(), value.low(), value.high())));
    return alone;
  }

  private static Summary ofSeveral(List<SeedResult> runs) {
    Map<Metric, SeedsValue> baseline = new EnumMap<>(Metric.class);
    Map<Metric, SeedsValue> tuned = new EnumMap<>(Metric.class);
    Map<Metric, SeedsDelta> delta = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      if (runs.stream().allMatch(run -> run.tuned().containsKey(metric))) {
        double[] before = values(runs, metric, SeedResult::baseline);
        double[] after = values(runs, metric, SeedResult::tuned);
        baseline.put(metric, band(before));
        tuned.put(metric, band(after));
        delta.put(metric, delta(before, after));
      }
    }
    return new Summary(baseline, tuned, delta);
  }

  private static double[] values(
      List<SeedResult> runs, Metric metric, Function<SeedResult, Map<Metric, MetricValue>> phase) {
    return runs.stream()
        .map(run -> phase.apply(run).get(metric))
        .mapToDouble(MetricValue::value)
        .toArray();
  }

  private static SeedsValue band(double[] values) {
    MedianBand band = MedianBand.of(values);
    return new SeedsValue(band.median(), band.low(), band.high());
  }

  private static SeedsDelta delta(double[] before, double[] after) {
    double[] differences = new double[before.length];
    for (int i = 0; i < before.length; i++) {
      differences[i] = after[i] - before[i];
    }
    MedianBand band = MedianBand.of(differences);
    double pValue = SignedRank.of(before, after).pValue();
    return new SeedsDelta(band.median(), band.low(), band.high(), pValue);
  }
}
