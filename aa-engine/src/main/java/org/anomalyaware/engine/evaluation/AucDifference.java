package org.anomalyaware.engine.evaluation;

import org.anomalyaware.api.result.MetricDelta;
import org.apiguardian.api.API;

/**
 * How much the ROC AUC changed between two detectors that scored the same samples, by the paired
 * test of DeLong, DeLong and Clarke-Pearson (Biometrics 44 (1988) 837).
 *
 * <p>Where all samples of a class move by the same amount there is no variance: equal AUCs then
 * have z = 0 and p = 1; unequal ones, such as when all scores were tied and then separate
 * perfectly, have an infinite z and p = 0, the limit of the normal approximation. A class of one
 * sample says nothing about spread: the standard error is then infinite, z = 0, p = 1 and the
 * interval [-1, 1].
 *
 * @param value tuned minus baseline AUC, in [-1, 1]
 * @param low lower end of the 95 % interval (normal, cut to [-1, 1])
 * @param high upper end of the 95 % interval
 * @param standardError of the difference; may be infinite, never NaN
 * @param z the difference in standard errors; may be infinite, never NaN
 * @param pValue two-sided, of the hypothesis that both AUCs are equal
 */
@API(status = API.Status.INTERNAL)
public record AucDifference(
    double value, double low, double high, double standardError, double z, double pValue) {

  private static final double POWER = 0.8;

  static AucDifference between(Scores baseline, Scores tuned) {
    PlacementChanges changes = PlacementChanges.between(baseline, tuned);
    double value = changes.aucChange();
    double standardError = Math.sqrt(changes.variance());
    double z = value == 0 ? 0 : value / standardError;
    double reach = Intervals.REACH * standardError;
    return new AucDifference(
        value,
        Math.max(-1, value - reach),
        Math.min(1, value + reach),
        standardError,
        z,
        Intervals.twoSidedPValue(z));
  }

  /**
   * The smallest true difference that a test of these samples at 5 % significance finds with 80 %
   * power: (z(0.975) + z(0.8)) standard errors. Infinite if the standard error is.
   */
  public double minimumDetectable() {
    return (Intervals.REACH + Intervals.normalQuantile(POWER)) * standardError;
  }

  /** What a result file says of it. */
  public MetricDelta toMetricDelta() {
    return new MetricDelta(value, low, high, pValue);
  }
}
