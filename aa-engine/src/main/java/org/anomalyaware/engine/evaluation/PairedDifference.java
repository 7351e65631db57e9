package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricDelta;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How much a metric changed between two detectors that scored the same samples, with a normal test
 * of whether it did.
 *
 * <p>Where all samples move by the same amount there is no variance: equal values then have z = 0
 * and p = 1; unequal ones, such as AUCs when all scores were tied and then separate perfectly, have
 * an infinite z and p = 0, the limit of the normal approximation. A class of one sample says
 * nothing about spread: the standard error is then infinite, z = 0, p = 1 and the interval [-1, 1].
 *
 * @param value tuned minus baseline, in [-1, 1]
 * @param low lower end of the 95 % interval (normal, cut to [-1, 1])
 * @param high upper end of the 95 % interval
 * @param standardError of the difference; may be infinite, never NaN
 * @param nullStandardError the same if nothing had changed, which the test uses; may be infinite
 * @param z the difference in standard errors; may be infinite, never NaN
 * @param pValue two-sided, of the hypothesis that nothing changed
 */
@API(status = API.Status.INTERNAL)
public record PairedDifference(
    double value,
    double low,
    double high,
    double standardError,
    double nullStandardError,
    double z,
    double pValue) {

  static PairedDifference of(double value, double variance) {
    return of(value, variance, variance);
  }

  static PairedDifference of(double value, double variance, double nullVariance) {
    double standardError = Math.sqrt(variance);
    double nullStandardError = Math.sqrt(nullVariance);
    double z = value == 0 ? 0 : value / nullStandardError;
    double reach = Intervals.REACH * standardError;
    return new PairedDifference(
        value,
        Math.max(-1, value - reach),
        Math.min(1, value + reach),
        standardError,
        nullStandardError,
        z,
        Intervals.twoSidedPValue(z));
  }

  /**
   * The smallest true difference that a test of these samples at 5 % significance finds with 80 %
   * power: z(0.975) standard errors if nothing had changed, and z(0.8) as they are. Infinite if the
   * standard error is.
   */
  public double minimumDetectable() {
    return Intervals.REACH * nullStandardError
        + Intervals.normalQuantile(Detectable.POWER) * standardError;
  }

  /** What a result file says of it. */
  public MetricDelta toMetricDelta() {
    return new MetricDelta(value, low, high, pValue, finiteOrNull(minimumDetectable()));
  }

  private static @Nullable Double finiteOrNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
