package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The thresholds of a tuned network.
 *
 * @param heldOut how many background samples they were chosen on
 * @param values one for each wanted rate that can be had
 * @param absent why there is none for the other rates, by the rate as text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Thresholds(int heldOut, List<Threshold> values, Map<String, String> absent) {

  /** Copies the collections. */
  public Thresholds {
    values = List.copyOf(values);
    absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
  }

  /** No thresholds, since no background was held out. */
  public static Thresholds none() {
    return new Thresholds(0, List.of(), Map.of());
  }
}
