package org.anomalyaware.datasets.lhco.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class SplittingProperties {
  private static final double CF = 4.0 / 3.0;
  private static final double CA = 3.0;

  @Property
  void collinear_splittings_are_the_altarelli_parisi_functions(
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.999) double z) {
    double quark = CF * (1 + z * z) / (1 - z);
    assertThat(Splitting.QUARK_EMITS_GLUON.kernel(z, 0)).isCloseTo(quark, within(1e-9 * quark));

    // two dipoles, and either of the gluons may have the share z; a half because they are the same
    double gluon = 2 * CA * (z / (1 - z) + (1 - z) / z + z * (1 - z));
    double both =
        2
            * (Splitting.GLUON_EMITS_GLUON.kernel(z, 0)
                + Splitting.GLUON_EMITS_GLUON.kernel(1 - z, 0));
    assertThat(0.5 * both).isCloseTo(0.5 * gluon, within(1e-9 * gluon));

    double quarks = 0.5 * (z * z + (1 - z) * (1 - z));
    assertThat(2 * Splitting.GLUON_TO_QUARKS.kernel(z, 0))
        .isCloseTo(StrongCoupling.FLAVOURS * quarks, within(1e-12));
  }

  @Property
  void soft_gluons_see_the_colour_charge(
      @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 1e-4) double soft) {
    double quark = Splitting.QUARK_EMITS_GLUON.kernel(1 - soft, 0);
    double gluon = 2 * Splitting.GLUON_EMITS_GLUON.kernel(1 - soft, 0);
    assertThat(gluon / quark).isCloseTo(9.0 / 4.0, within(1e-3));
  }

  @Property
  void bounds_hold(
      @ForAll Splitting splitting,
      @ForAll @Scale(9) @DoubleRange(min = 0.0001, max = 0.9999) double z,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double y) {
    assertThat(splitting.kernel(z, y)).isBetween(0.0, splitting.bound(z) * (1 + 1e-12));
  }

  @Property
  void what_is_drawn_from_the_bound_is_distributed_as_it(
      @ForAll Splitting splitting,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 0.999) double uniform) {
    double z = splitting.drawFromBound(0.01, 0.95, uniform);
    assertThat(splitting.boundIntegral(0.01, z) / splitting.boundIntegral(0.01, 0.95))
        .isCloseTo(uniform, within(1e-9));
    double numeric = Integrals.integral(splitting::bound, 0.01, 0.95);
    assertThat(splitting.boundIntegral(0.01, 0.95)).isCloseTo(numeric, within(1e-6 * numeric));
  }
}
