package org.anomalyaware.datasets.lhco.jets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.junit.jupiter.api.Test;

class NSubjettinessTest {
  private static final FourMomentum ONE = FourMomentum.massless(100, 0, 3.1);
  private static final FourMomentum OTHER = FourMomentum.massless(100, 0, -3.1);

  @Test
  void two_equal_particles_have_half_their_distance_for_tau1_and_nothing_more() {
    assertThat(NSubjettiness.of(List.of(ONE, OTHER), 3))
        .containsExactly(new double[] {Math.PI - 3.1, 0, 0}, within(1e-12));
  }

  @Test
  void a_single_particle_has_none() {
    assertThat(NSubjettiness.of(List.of(ONE), 3)).containsExactly(0, 0, 0);
  }

  @Test
  void does_not_change_with_the_unit_of_momentum() {
    FastJetReference.events()
        .forEach(
            event -> {
              List<FourMomentum> scaled =
                  event.particles().stream().map(particle -> particle.times(1e-3)).toList();
              assertThat(NSubjettiness.of(scaled, 3))
                  .containsExactly(NSubjettiness.of(event.particles(), 3), within(1e-9));
            });
  }

  @Test
  void more_axes_leave_less() {
    FastJetReference.events()
        .forEach(
            event -> {
              double[] taus = NSubjettiness.of(event.particles(), 3);
              assertThat(taus[0]).isGreaterThan(taus[1]);
              assertThat(taus[1]).isGreaterThan(taus[2]);
              assertThat(taus[2]).isPositive();
            });
  }
}
