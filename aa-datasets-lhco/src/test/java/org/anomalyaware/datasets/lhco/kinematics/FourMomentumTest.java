package org.anomalyaware.datasets.lhco.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourMomentumTest {

  @Test
  void a_massless_particle_has_the_coordinates_it_was_made_with() {
    FourMomentum particle = FourMomentum.massless(12, -1.5, 2.5);
    assertThat(particle.transverse()).isCloseTo(12, within(1e-12));
    assertThat(particle.pseudorapidity()).isCloseTo(-1.5, within(1e-12));
    assertThat(particle.rapidity()).isCloseTo(-1.5, within(1e-12));
    assertThat(particle.azimuth()).isCloseTo(2.5, within(1e-12));
    assertThat(particle.mass()).isCloseTo(0, within(1e-6));
  }

  @Test
  void rapidity_of_a_massive_particle_is_that_of_its_velocity_along_the_beam() {
    FourMomentum particle = FourMomentum.massive(5, 3, 4, 20);
    assertThat(particle.mass()).isCloseTo(5, within(1e-12));
    assertThat(particle.rapidity())
        .isCloseTo(0.5 * Math.log1p(2 * 20 / (particle.energy() - 20)), within(1e-12));
  }

  @Test
  void rapidity_keeps_its_digits_near_the_beam() {
    assertThat(FourMomentum.massless(1e-3, 8, 0).rapidity()).isCloseTo(8, within(1e-7));
  }

  @Test
  void a_boost_keeps_products_and_takes_a_particle_at_rest_along() {
    FourMomentum parent = FourMomentum.massive(80, 30, -200, 1_000);
    FourMomentum one = FourMomentum.massive(1, 3, 2, 1);
    FourMomentum other = FourMomentum.massless(7, 1, 2);
    FourMomentum boostedOne = one.boostedFromRestFrameOf(parent);
    FourMomentum boostedOther = other.boostedFromRestFrameOf(parent);
    assertThat(boostedOne.dot(boostedOther)).isCloseTo(one.dot(other), within(1e-9));
    assertThat(boostedOne.mass()).isCloseTo(1, within(1e-6));
    FourMomentum rest = new FourMomentum(0, 0, 0, 80).boostedFromRestFrameOf(parent);
    assertThat(rest.minus(parent).energy()).isCloseTo(0, within(1e-9));
    assertThat(rest.minus(parent).pz()).isCloseTo(0, within(1e-9));
  }
}
