package org.anomalyaware.datasets.lhco.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StrongCouplingTest {
  private static final double Z_MASS_SQUARED = 91.1876 * 91.1876;

  private final StrongCoupling coupling = new StrongCoupling(0.118);

  @Test
  void has_the_given_value_at_the_z() {
    assertThat(coupling.at(Z_MASS_SQUARED)).isCloseTo(0.118, within(1e-12));
  }

  @Test
  void runs_with_the_one_loop_beta_function() {
    double step = 1e-5;
    double slope =
        (coupling.at(1e4 * Math.exp(step)) - coupling.at(1e4 * Math.exp(-step))) / (2 * step);
    double alpha = coupling.at(1e4);
    double b0 = 23 / (12 * Math.PI);
    assertThat(slope).isCloseTo(-b0 * alpha * alpha, within(1e-9));
  }

  @Test
  void lambda_of_five_flavours_at_one_loop_is_about_ninety_mev() {
    assertThat(Math.sqrt(coupling.lambdaSquared())).isCloseTo(0.088, within(0.001));
  }

  @Test
  void no_emission_down_to_a_scale_is_as_likely_as_the_exponential_of_the_integral() {
    double weight = 7;
    double exponent =
        Integrals.integral(
            logarithm -> coupling.at(Math.exp(logarithm)) / (2 * Math.PI) * weight,
            Math.log(30),
            Math.log(5_000));
    // the number that is exceeded with that probability
    double scale = coupling.nextScale(5_000, weight, 1 - Math.exp(-exponent));
    assertThat(scale).isCloseTo(30, within(1e-6));
  }

  @Test
  void a_value_that_is_no_coupling_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StrongCoupling(0))
        .withMessageContaining("alpha_s(mZ)");
  }
}
