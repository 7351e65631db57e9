package org.anomalyaware.api.result;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What fine-tuning changed, tuned minus baseline, on one test sample.
 *
 * @param value the difference
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param pValue of the two-sided test that nothing changed
 * @param minimumDetectable the smallest true difference that the test would have found in 80 % of
 *     such test samples, at 5 % significance; null if none, or where it was not computed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetricDelta(
    double value, double low, double high, double pValue, @Nullable Double minimumDetectable) {

  /** A difference of which the smallest detectable one is not known. */
  public MetricDelta(double value, double low, double high, double pValue) {
    this(value, low, high, pValue, null);
  }

  /** The smallest difference that could have been found, if any could. */
  public Optional<Double> detectable() {
    return Optional.ofNullable(minimumDetectable);
  }
}
