package org.anomalyaware.engine.evaluation;

import org.apiguardian.api.API;

/**
 * A measured value with its 95 % interval.
 *
 * @param value the estimate, finite
 * @param low lower end of the interval, at most the value
 * @param high upper end of the interval, at least the value
 */
@API(status = API.Status.INTERNAL)
public record Estimate(double value, double low, double high) {

  /** Refuses what is no interval. */
  public Estimate {
    if (!(low <= value && value <= high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "An estimate lies within a finite interval, but this is "
              + value
              + " in ["
              + low
              + ", "
              + high
              + "]");
    }
  }

  /** Cuts the interval to the range that a rate can have; rounding never excludes the value. */
  static Estimate ofRate(double value, double low, double high) {
    return new Estimate(
        value, Math.min(value, Math.max(0, low)), Math.max(value, Math.min(1, high)));
  }
}
