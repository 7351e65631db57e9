package org.anomalyaware.api.result;

import java.util.Map;
import org.apiguardian.api.API;

/**
 * The seeds that did not fail, taken together.
 *
 * @param baseline before fine-tuning
 * @param tuned after it
 * @param delta tuned minus baseline
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Summary(
    Map<Metric, SeedsValue> baseline,
    Map<Metric, SeedsValue> tuned,
    Map<Metric, SeedsDelta> delta) {

  /** Copies the maps. */
  public Summary {
    baseline = Metrics.ordered(baseline);
    tuned = Metrics.ordered(tuned);
    delta = Metrics.ordered(delta);
  }
}
