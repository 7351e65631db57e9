package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * What a role holds.
 *
 * @param rows how many samples
 * @param classes how many of each class
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RoleSummary(int rows, Map<String, Integer> classes) {

  /** Copies the map. */
  public RoleSummary {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
  }
}
