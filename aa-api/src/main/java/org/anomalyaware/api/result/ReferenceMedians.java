package org.anomalyaware.api.result;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/** What reference scorers reach: the median over seeds, metric by metric. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReferenceMedians {

  private ReferenceMedians() {}

  /**
   * Medians by the scorers' ids, in the order of the first run that has any; a metric that no run
   * has is absent.
   *
   * @param runs seeds on one dataset and variant, each once
   */
  public static Map<String, Map<Metric, Double>> of(Collection<SeedResult> runs) {
    Map<String, Map<Metric, Double>> medians = new LinkedHashMap<>();
    runs.stream()
        .flatMap(run -> run.references().keySet().stream())
        .distinct()
        .forEach(id -> medians.put(id, medians(runs, id)));
    return medians;
  }

  private static Map<Metric, Double> medians(Collection<SeedResult> runs, String id) {
    List<Map<Metric, MetricValue>> measured =
        runs.stream().map(run -> run.references().getOrDefault(id, Map.of())).toList();
    Map<Metric, Double> medians = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      median(measured, metric).ifPresent(median -> medians.put(metric, median));
    }
    return medians;
  }

  private static OptionalDouble median(List<Map<Metric, MetricValue>> measured, Metric metric) {
    double[] ascending =
        measured.stream()
            .filter(metrics -> metrics.containsKey(metric))
            .mapToDouble(metrics -> metrics.get(metric).value())
            .sorted()
            .toArray();
    int count = ascending.length;
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((ascending[(count - 1) / 2] + ascending[count / 2]) / 2);
  }
}
