package org.anomalyaware.api.result;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A score from which on samples are called anomalous, chosen on held-out training background for a
 * wanted false-positive rate.
 *
 * @param rate the wanted false-positive rate, between 0 and 1
 * @param score the threshold: a sample of at least this score is called anomalous
 * @param low lower end of the 95 % interval of the rate that the threshold really has
 * @param high upper end of that interval
 * @param tested the false-positive rate on the test background, a check that chose nothing; null
 *     where there was no test
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Threshold(
    double rate, double score, double low, double high, @Nullable MetricValue tested) {

  /** The false-positive rate on the test background with its 95 % interval, if there was a test. */
  public Optional<MetricValue> check() {
    return Optional.ofNullable(tested);
  }
}
