package org.anomalyaware.datasets.smeft.generator;

import org.apiguardian.api.API;

/**
 * A cross-section and its statistical error.
 *
 * @param picobarns the estimate, pb
 * @param error one standard deviation of the Monte Carlo estimate, pb
 */
@API(status = API.Status.INTERNAL)
public record CrossSection(double picobarns, double error) {

  /** Both numbers times a constant, such as an inverse branching ratio. */
  public CrossSection times(double factor) {
    return new CrossSection(picobarns * factor, error * Math.abs(factor));
  }
}
