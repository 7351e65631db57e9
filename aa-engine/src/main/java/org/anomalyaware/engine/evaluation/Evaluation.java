package org.anomalyaware.engine.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What one detector is worth on one test, metric by metric. Each metric is in exactly one of the
 * two maps.
 *
 * @param metrics metric id to estimate, in the order in which metrics are shown
 * @param absent metric id to the reason why these scores cannot tell it
 */
@API(status = API.Status.INTERNAL)
public record Evaluation(Map<String, Estimate> metrics, Map<String, String> absent) {

  /** Keeps the order of both maps. */
  public Evaluation {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
  }
}
