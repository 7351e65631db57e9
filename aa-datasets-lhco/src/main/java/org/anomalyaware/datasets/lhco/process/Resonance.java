package org.anomalyaware.datasets.lhco.process;

import org.anomalyaware.api.generation.RandomStream;
import org.apiguardian.api.API;

/**
 * A heavy particle.
 *
 * @param mass at its peak, GeV
 * @param width full width of the Breit-Wigner distribution, GeV
 */
@API(status = API.Status.INTERNAL)
public record Resonance(double mass, double width) {
  /** How far from the peak masses are drawn, in widths. */
  private static final double WINDOW = 10;

  /** Checks that masses are positive. */
  public Resonance {
    if (!(mass > 0 && width > 0 && WINDOW * width < mass)) {
      throw new IllegalArgumentException(
          "A resonance of mass %s GeV must have a width above 0 and below a tenth of it, not %s GeV"
              .formatted(mass, width));
    }
  }

  /**
   * A mass with the density 1 / ((m - mass)² + width² / 4) within {@value #WINDOW} widths of the
   * peak.
   */
  double draw(RandomStream random) {
    double reach = Math.atan(2 * WINDOW);
    return mass + 0.5 * width * Math.tan(reach * (2 * random.next() - 1));
  }

  double largestMass() {
    return mass + WINDOW * width;
  }
}
