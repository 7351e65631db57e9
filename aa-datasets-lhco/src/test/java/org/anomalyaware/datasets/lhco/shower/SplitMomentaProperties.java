package org.anomalyaware.datasets.lhco.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.anomalyaware.datasets.lhco.jets.MomentumAssertions;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

class SplitMomentaProperties {

  @Property
  void momentum_is_conserved_partons_stay_massless_and_kt_is_what_was_asked_for(
      @ForAll @Scale(9) @DoubleRange(min = -2, max = 2) double eta,
      @ForAll @Scale(9) @DoubleRange(min = -3, max = 3) double phi,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.999) double z,
      @ForAll @Scale(9) @DoubleRange(min = 0.0001, max = 0.999) double y,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 6.28) double azimuth) {
    FourMomentum emitter = FourMomentum.massless(900, 0.3, 0.1);
    FourMomentum spectator = FourMomentum.massless(40, eta, phi);
    FourMomentum sum = emitter.plus(spectator);
    double massSquared = 2 * emitter.dot(spectator);

    SplitMomenta after = SplitMomenta.of(emitter, spectator, z, y, azimuth);

    double rounding = 1e-12 * sum.energy() * sum.energy();
    MomentumAssertions.assertClose(
        after.first().plus(after.second()).plus(after.spectator()), sum, 1e-10);
    assertThat(after.first().dot(after.first())).isCloseTo(0, within(rounding));
    assertThat(after.second().dot(after.second())).isCloseTo(0, within(rounding));
    assertThat(after.spectator().dot(after.spectator())).isCloseTo(0, within(rounding));
    assertThat(2 * after.first().dot(after.second())).isCloseTo(y * massSquared, within(rounding));
    assertThat(after.first().dot(spectator) / emitter.dot(spectator)).isCloseTo(z, within(1e-9));
  }

  @Property
  void partons_back_to_back_along_any_axis_split_too(
      @ForAll @Scale(9) @DoubleRange(min = -5, max = 5) double eta,
      @ForAll @Scale(9) @DoubleRange(min = -3, max = 3) double phi) {
    FourMomentum emitter = FourMomentum.massless(10, eta, phi);
    FourMomentum spectator =
        new FourMomentum(-emitter.px(), -emitter.py(), -emitter.pz(), emitter.energy());
    SplitMomenta after = SplitMomenta.of(emitter, spectator, 0.3, 0.2, 1);
    double rounding = 1e-12 * emitter.energy() * emitter.energy();
    assertThat(2 * after.first().dot(after.second()))
        .isCloseTo(0.2 * 2 * emitter.dot(spectator), within(rounding));
    assertThat(after.first().dot(after.first())).isCloseTo(0, within(rounding));
  }
}
