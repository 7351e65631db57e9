package org.anomalyaware.engine.evaluation;

import java.util.Map;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.apiguardian.api.API;

/**
 * What one detector is worth on one test. Each metric is in exactly one of the two maps.
 *
 * @param metrics values with their 95 % intervals, all finite
 * @param absent why these scores cannot tell a metric
 */
@API(status = API.Status.INTERNAL)
public record Evaluation(Map<Metric, MetricValue> metrics, Map<Metric, String> absent) {

  /** Copies both maps. */
  public Evaluation {
    metrics = Map.copyOf(metrics);
    absent = Map.copyOf(absent);
  }
}
