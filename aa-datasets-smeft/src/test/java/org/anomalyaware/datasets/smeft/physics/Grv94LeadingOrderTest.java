package org.anomalyaware.datasets.smeft.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Grv94LeadingOrderTest {
  private final Grv94LeadingOrder partons = new Grv94LeadingOrder();
  private final double[] quarks = new double[Grv94LeadingOrder.FLAVOURS];
  private final double[] antiquarks = new double[Grv94LeadingOrder.FLAVOURS];

  /** Values of a second implementation, written with plain powers, in another language. */
  @ParameterizedTest
  @CsvSource({
    // x, Q², u valence, d valence, d sea, u sea, s, c, b, g
    "0.001, 1e4, 8.436644775e-02, 5.426967170e-02, 1.631226288e+00, 1.621716312e+00,"
        + " 1.513973899e+00, 1.313182425e+00, 1.026725302e+00, 4.216630112e+01",
    "0.01, 1e4, 2.386514251e-01, 1.282684042e-01, 5.291008555e-01, 5.049722721e-01,"
        + " 3.677701197e-01, 3.157392608e-01, 2.192116546e-01, 8.744555035e+00",
    "0.1, 1e4, 4.840106964e-01, 2.196332986e-01, 1.292060188e-01, 9.085825328e-02,"
        + " 4.814060272e-02, 5.302452570e-02, 2.039563331e-02, 8.641940797e-01",
    "0.5, 1e4, 1.257836815e-01, 2.626706000e-02, 1.215356941e-03, 6.768291364e-04,"
        + " 6.627604145e-04, 6.245082037e-03, 1.219189580e-04, 8.628632950e-03",
    "0.03, 5e4, 3.668509399e-01, 1.855128544e-01, 3.094643594e-01, 2.736872535e-01,"
        + " 1.665361327e-01, 1.541533172e-01, 9.565934556e-02, 3.364495276e+00",
    "0.02, 10, 2.549319237e-01, 1.404571505e-01, 2.812246042e-01, 2.542377023e-01,"
        + " 1.099159638e-01, 6.199374962e-02, 0.0, 3.842774850e+00"
  })
  void values_agree_with_an_independent_implementation(
      double x,
      double scaleSquared,
      double upValence,
      double downValence,
      double downSea,
      double upSea,
      double strange,
      double charm,
      double bottom,
      double gluon) {
    partons.setScale(scaleSquared);
    partons.evaluate(x, quarks, antiquarks);

    double[] expectedQuarks = {downSea + downValence, upSea + upValence, strange, charm, bottom};
    double[] expectedAntiquarks = {downSea, upSea, strange, charm, bottom};
    for (int f = 0; f < Grv94LeadingOrder.FLAVOURS; f++) {
      assertThat(quarks[f]).isCloseTo(expectedQuarks[f], within(1e-9 * expectedQuarks[f]));
      assertThat(antiquarks[f])
          .isCloseTo(expectedAntiquarks[f], within(1e-9 * expectedAntiquarks[f]));
    }
    assertThat(partons.gluon(x)).isCloseTo(gluon, withinPercentage(1e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {10.0, 1e4, 1e6})
  void valence_and_momentum_sum_rules_hold_within_the_accuracy_of_the_fit(double scaleSquared) {
    partons.setScale(scaleSquared);
    double upNumber = 0.0;
    double downNumber = 0.0;
    double momentum = 0.0;
    int steps = 4_000;
    double range = Math.log(1e7);
    for (int i = 0; i < steps; i++) {
      double x = Math.exp(-range * (i + 0.5) / steps);
      double dLogX = range / steps;
      partons.evaluate(x, quarks, antiquarks);
      downNumber += (quarks[0] - antiquarks[0]) * dLogX;
      upNumber += (quarks[1] - antiquarks[1]) * dLogX;
      // the set's light partons share the proton's momentum; charm and bottom come on top
      double light = partons.gluon(x);
      for (int f = 0; f < 3; f++) {
        light += quarks[f] + antiquarks[f];
      }
      momentum += light * x * dLogX;
    }
    assertThat(upNumber).isCloseTo(2.0, within(0.01));
    assertThat(downNumber).isCloseTo(1.0, within(0.01));
    assertThat(momentum).isCloseTo(1.0, within(0.02));
  }

  @Test
  void scales_outside_the_fit_are_frozen_at_its_border() {
    partons.setScale(1e6);
    double border = partons.gluon(0.01);
    partons.setScale(1e8);
    assertThat(partons.gluon(0.01)).isEqualTo(border);
    partons.setScale(9e5);
    assertThat(partons.gluon(0.01)).isNotEqualTo(border);
  }

  @Test
  void arguments_outside_their_domain_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> partons.setScale(-1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> partons.gluon(1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> partons.evaluate(0.0, quarks, antiquarks));
  }
}
