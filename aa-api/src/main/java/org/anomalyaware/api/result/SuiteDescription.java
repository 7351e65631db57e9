package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Which benchmark suite was run.
 *
 * @param id the name users write, such as {@code lambda-scan}
 * @param title a line
 * @param version of the suite; two results of one version are comparable
 * @param description what it measures and why so; may be empty
 * @param digest SHA-256 of the suite's content, in hexadecimal; spaces and comments do not count
 * @param metrics which metrics it is about, the most important first; never empty
 * @param changelog what each version changed, the newest first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteDescription(
    String id,
    String title,
    String version,
    String description,
    String digest,
    List<Metric> metrics,
    Map<String, String> changelog) {

  /** Copies the collections. */
  public SuiteDescription {
    metrics = List.copyOf(metrics);
    changelog = Collections.unmodifiableMap(new LinkedHashMap<>(changelog));
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("A suite is about one metric or more");
    }
  }

  /** The metric to show where there is room for one. */
  public Metric headline() {
    return metrics.get(0);
  }
}
