package org.anomalyaware.datasets.lhco.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.anomalyaware.datasets.lhco.shower.Integrals;
import org.junit.jupiter.api.Test;

class PartonDensitiesTest {
  private static final double GLUON = 0.193387;
  private static final double UP = 0.419869;
  private static final double SEA = 0.029562;

  @Test
  void the_proton_has_two_up_and_one_down_valence_quark() {
    assertThat(number(densities -> densities.quarks()[1] - densities.antiquarks()[1]))
        .isCloseTo(2, within(0.15));
    assertThat(number(densities -> densities.quarks()[0] - densities.antiquarks()[0]))
        .isCloseTo(1, within(0.05));
  }

  /** The integral of f(x), of which the densities are x times. */
  private static double number(ToDoubleFunction<PartonDensities> density) {
    return Integrals.integral(
        logarithm -> density.applyAsDouble(PartonDensities.at(Math.exp(logarithm))), -25, -1e-6);
  }

  @Test
  void are_those_of_grv94_where_dijets_of_a_tev_come_from() {
    // x g, x u, x ū of GRV 94 LO at 1 TeV, evaluated from the published formulas
    PartonDensities densities = PartonDensities.at(0.2);
    assertThat(densities.gluon()).isCloseTo(GLUON, within(0.03 * GLUON));
    assertThat(densities.quarks()[1]).isCloseTo(UP, within(0.03 * UP));
    assertThat(densities.antiquarks()[1]).isCloseTo(SEA, within(0.1 * SEA));
  }
}
