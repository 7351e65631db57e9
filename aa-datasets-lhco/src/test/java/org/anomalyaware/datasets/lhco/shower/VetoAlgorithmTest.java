package org.anomalyaware.datasets.lhco.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.generation.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn, against numerical integrals of the density that it should have. */
class VetoAlgorithmTest {
  private static final int DRAWS = 100_000;
  private static final double DIPOLE_MASS_SQUARED = 1e6;

  private final StrongCoupling coupling = new StrongCoupling(0.1365);
  private final VetoAlgorithm algorithm = new VetoAlgorithm(coupling, 1);

  @ParameterizedTest
  @CsvSource({
    "QUARK, 250000, 10000", "QUARK, 250000, 400", "QUARK, 250000, 4", "QUARK, 100, 2",
    "GLUON, 250000, 10000", "GLUON, 250000, 400", "GLUON, 250000, 4", "GLUON, 100, 2"
  })
  void no_emission_is_as_likely_as_the_sudakov_factor_says(
      Flavour emitter, double from, double down) {
    RandomStream random = RandomStream.of(1, 1, 0);
    int none = 0;
    for (int i = 0; i < DRAWS; i++) {
      Optional<Emission> emission = algorithm.next(emitter, DIPOLE_MASS_SQUARED, from, random);
      if (emission.isEmpty() || emission.get().scaleSquared() < down) {
        none++;
      }
    }
    double exponent = 0;
    for (Splitting splitting : emitter.splittings()) {
      exponent +=
          Integrals.integral(
              logarithm -> rate(splitting, Math.exp(logarithm)), Math.log(down), Math.log(from));
    }
    double expected = Math.exp(-exponent);
    double error = Math.sqrt(expected * (1 - expected) / DRAWS);
    assertThat((double) none / DRAWS).isCloseTo(expected, within(4 * error + 1e-5));
  }

  /** The density of emissions in ln t: alpha_s / (2 pi) times the integral over z. */
  private double rate(Splitting splitting, double scaleSquared) {
    double root = Math.sqrt(Math.max(0, 1 - 4 * scaleSquared / DIPOLE_MASS_SQUARED));
    // in the variable ln(z / (1 - z)), in which the density is smooth
    double edge = Math.log((1 + root) / (1 - root));
    double integral =
        Integrals.integral(
            logit -> {
              double z = 1 / (1 + Math.exp(-logit));
              double y = Math.min(1, scaleSquared / (z * (1 - z) * DIPOLE_MASS_SQUARED));
              return z * (1 - z) * (1 - y) * splitting.kernel(z, y);
            },
            -edge,
            edge);
    return coupling.at(scaleSquared) / (2 * Math.PI) * integral;
  }

  @ParameterizedTest
  @CsvSource({"QUARK_EMITS_GLUON", "GLUON_EMITS_GLUON", "GLUON_TO_QUARKS"})
  void shares_are_distributed_as_the_splitting_function(Splitting splitting) {
    double scaleSquared = 100;
    Flavour emitter = splitting == Splitting.QUARK_EMITS_GLUON ? Flavour.QUARK : Flavour.GLUON;
    RandomStream random = RandomStream.of(2, 0, 0);
    List<Double> shares = new ArrayList<>();
    while (shares.size() < 20_000) {
      // from slightly above, so that the scale is almost the same for all
      Optional<Emission> emission =
          algorithm.next(emitter, DIPOLE_MASS_SQUARED, 1.1 * scaleSquared, random);
      if (emission.isPresent()
          && emission.get().splitting() == splitting
          && emission.get().scaleSquared() > scaleSquared) {
        shares.add(emission.get().z());
      }
    }
    double total = cumulative(splitting, scaleSquared, 1);
    for (double z : new double[] {0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999}) {
      double expected = cumulative(splitting, scaleSquared, z) / total;
      double found = (double) shares.stream().filter(share -> share < z).count() / shares.size();
      double error = Math.sqrt(expected * (1 - expected) / shares.size());
      assertThat(found).as("share below %s", z).isCloseTo(expected, within(4 * error + 2e-3));
    }
  }

  private static double cumulative(Splitting splitting, double scaleSquared, double upTo) {
    double root = Math.sqrt(1 - 4 * scaleSquared / DIPOLE_MASS_SQUARED);
    double least = Math.log((1 - root) / (1 + root));
    double most = Math.min(-least, upTo < 1 ? Math.log(upTo / (1 - upTo)) : -least);
    return Integrals.integral(
        logit -> {
          double z = 1 / (1 + Math.exp(-logit));
          double y = Math.min(1, scaleSquared / (z * (1 - z) * DIPOLE_MASS_SQUARED));
          return z * (1 - z) * (1 - y) * splitting.kernel(z, y);
        },
        least,
        most);
  }

  @Test
  void emissions_lie_within_phase_space_and_below_where_they_start() {
    RandomStream random = RandomStream.of(3, 1, 0);
    for (int i = 0; i < 10_000; i++) {
      algorithm
          .next(Flavour.GLUON, 500, 80, random)
          .ifPresent(
              emission -> {
                assertThat(emission.scaleSquared()).isBetween(1.0, 80.0);
                assertThat(emission.y()).isBetween(0.0, 1.0);
                assertThat(emission.z() * (1 - emission.z()) * emission.y() * 500)
                    .isCloseTo(emission.scaleSquared(), within(1e-9));
              });
    }
  }

  @Test
  void a_dipole_without_room_above_the_cutoff_emits_nothing() {
    RandomStream random = RandomStream.of(4, 1, 0);
    assertThat(algorithm.next(Flavour.GLUON, 4, 1e4, random)).isEmpty();
    assertThat(algorithm.next(Flavour.GLUON, 1, 1e4, random)).isEmpty();
  }

  @Test
  void a_cutoff_below_lambda_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VetoAlgorithm(coupling, 0.04))
        .withMessageContaining("0.200 GeV")
        .withMessageContaining("Lambda");
  }
}
