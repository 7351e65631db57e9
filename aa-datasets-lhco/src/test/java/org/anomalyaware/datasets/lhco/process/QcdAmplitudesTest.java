package org.anomalyaware.datasets.lhco.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** At 90 degrees, where table 7.1 of Ellis, Stirling and Webber gives numbers. */
class QcdAmplitudesTest {
  private static final double S = 4;
  private static final double T = -2;
  private static final double U = -2;

  @Test
  void right_angle_values_are_those_of_the_textbook() {
    assertThat(QcdAmplitudes.differentQuarks(S, T, U)).isCloseTo(2.22, within(0.005));
    assertThat(QcdAmplitudes.sameQuarks(S, T, U)).isCloseTo(3.26, within(0.005));
    assertThat(QcdAmplitudes.otherPair(S, T, U)).isCloseTo(0.22, within(0.005));
    assertThat(QcdAmplitudes.samePair(S, T, U)).isCloseTo(2.59, within(0.005));
    assertThat(QcdAmplitudes.pairToGluons(S, T, U)).isCloseTo(1.04, within(0.005));
    assertThat(QcdAmplitudes.gluonsToPair(S, T, U)).isCloseTo(0.15, within(0.005));
    assertThat(QcdAmplitudes.gluonQuark(S, T, U)).isCloseTo(6.11, within(0.005));
    assertThat(QcdAmplitudes.gluons(S, T, U)).isCloseTo(30.4, within(0.05));
  }

  @Test
  void forward_scattering_by_gluons_is_in_the_ratio_of_the_colour_charges() {
    double t = -1e-4 * S;
    double u = -S - t;
    double quarks = QcdAmplitudes.differentQuarks(S, t, u);
    double mixed = QcdAmplitudes.gluonQuark(S, t, u);
    // the pole in u, of the identical gluons, is far away
    double gluons = QcdAmplitudes.gluons(S, t, u);
    assertThat(mixed / quarks).isCloseTo(9.0 / 4.0, within(1e-3));
    assertThat(gluons / mixed).isCloseTo(9.0 / 4.0, within(1e-3));
  }
}
