package org.anomalyaware.datasets.smeft.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElectroweakParametersTest {
  private static final ElectroweakParameters EW = ElectroweakParameters.DEFAULT;

  @Test
  void derived_parameters_obey_the_tree_level_relations() {
    double e = EW.electricCharge();
    assertThat(4.0 * Math.PI / (e * e)).isCloseTo(EW.inverseAlpha(), within(1e-9));
    assertThat(EW.wMass()).isCloseTo(EW.zMass() * EW.cos(), within(1e-10));
    assertThat(EW.zCoupling())
        .isCloseTo(
            2.0 * EW.zMass() * Math.sqrt(Math.sqrt(2.0) * EW.fermiConstant()), within(1e-14));
  }

  @Test
  void leptonic_width_is_the_measured_one_to_a_percent() {
    // 83.984 MeV, Review of Particle Physics
    assertThat(EW.leptonicWidth()).isCloseTo(0.083984, within(0.0009));
  }

  @Test
  void anomalous_couplings_follow_the_published_table() {
    HiggsGaugeCouplings couplings = HiggsGaugeCouplings.operatorHw(EW, 0.03);
    double g2 = EW.weakCoupling() * 0.03 / EW.wMass();
    double photon = EW.weakCoupling() * EW.sin() * 0.03 / (EW.cos() * EW.wMass());
    assertThat(couplings.hzz2()).isCloseTo(g2, within(1e-18));
    assertThat(couplings.hzz1()).isCloseTo(2.0 * g2, within(1e-18));
    assertThat(couplings.hzz3()).isZero();
    assertThat(couplings.haz1()).isCloseTo(photon, within(1e-18));
    assertThat(couplings.haz2()).isCloseTo(photon, within(1e-18));
  }

  @Test
  void inputs_without_a_real_w_mass_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElectroweakParameters(91.0, 2.5, 125.0, 1.16e-5, 50.0))
        .withMessageContaining("no real W mass");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElectroweakParameters(Double.NaN, 2.5, 125.0, 1.16e-5, 128.0))
        .withMessageContaining("zMass");
  }
}
