package org.anomalyaware.api.result;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What fine-tuning changed, tuned minus baseline, over the seeds of an experiment.
 *
 * @param median over seeds; the difference itself if there is one
 * @param low 16th percentile over seeds; with one seed the lower end of its 95 % interval
 * @param high 84th percentile over seeds; with one seed the upper end of its 95 % interval
 * @param pValue of the paired two-sided test that nothing changed; null where none is made
 * @param minimumDetectable the smallest true difference that the test would have found in 80 % of
 *     such experiments, at 5 % significance; null where none could be, as with two to five seeds
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SeedsDelta(
    double median,
    double low,
    double high,
    @Nullable Double pValue,
    @Nullable Double minimumDetectable) {

  /** A difference of which the smallest detectable one is not known. */
  public SeedsDelta(double median, double low, double high, @Nullable Double pValue) {
    this(median, low, high, pValue, null);
  }

  /** The p-value, if a test was made. */
  public Optional<Double> p() {
    return Optional.ofNullable(pValue);
  }

  /** The smallest difference that could have been found, if any could. */
  public Optional<Double> detectable() {
    return Optional.ofNullable(minimumDetectable);
  }
}
