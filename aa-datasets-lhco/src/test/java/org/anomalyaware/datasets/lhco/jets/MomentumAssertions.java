package org.anomalyaware.datasets.lhco.jets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/** Compares four-momenta. */
public final class MomentumAssertions {
  private MomentumAssertions() {}

  /** Each component within an absolute tolerance in GeV. */
  public static void assertClose(FourMomentum actual, FourMomentum expected, double tolerance) {
    assertThat(actual.px()).as("px").isCloseTo(expected.px(), within(tolerance));
    assertThat(actual.py()).as("py").isCloseTo(expected.py(), within(tolerance));
    assertThat(actual.pz()).as("pz").isCloseTo(expected.pz(), within(tolerance));
    assertThat(actual.energy()).as("energy").isCloseTo(expected.energy(), within(tolerance));
  }
}
