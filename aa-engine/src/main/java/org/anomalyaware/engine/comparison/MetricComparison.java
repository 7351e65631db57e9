package org.anomalyaware.engine.comparison;

import java.util.Optional;
import org.anomalyaware.api.result.Metric;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the tuned networks of two runs.
 *
 * @param first of the first run; the median over the seeds that both have
 * @param second of the second run
 * @param difference second minus first; with several seeds the median of the seeds' differences
 * @param pValue of the paired two-sided test that there is no difference; null if none is made
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetricComparison(
    Metric metric, double first, double second, double difference, @Nullable Double pValue) {

  /** The p-value, if a test was made. */
  public Optional<Double> p() {
    return Optional.ofNullable(pValue);
  }
}
