package org.anomalyaware.datasets.lhco.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.Measured;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.anomalyaware.datasets.lhco.shower.Flavour;
import org.anomalyaware.datasets.lhco.shower.HardPair;
import org.anomalyaware.datasets.lhco.shower.StrongCoupling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DijetProcessTest {
  private static final double ENERGY = 13_000;
  private static final int STEPS = 80;

  /** As Pythia 8 has it for hard processes. */
  private static final StrongCoupling COUPLING = new StrongCoupling(0.13);

  private final DijetProcess process = new DijetProcess(COUPLING, ENERGY, 1_150);

  /** Pythia 8 at leading order, tune CUETP8M1, as CMS quotes it for its simulated samples. */
  @ParameterizedTest
  @CsvSource({"1000, 1400, 9.4183, 0.25", "1400, 1800, 0.84265, 0.25", "1800, 2400, 0.114943, 0.5"})
  void cross_section_is_that_of_pythia_as_near_as_old_parton_densities_allow(
      double low, double high, double picobarns, double relative) {
    double found = crossSection(low, high);
    Measured.print(
        "Dijets with parton pT from %.0f to %.0f GeV, Pythia's".formatted(low, high),
        "%.4g pb, %.4g pb".formatted(found, picobarns));
    assertThat(found).isCloseTo(picobarns, within(relative * picobarns));
  }

  /** By the midpoint rule in ln pT and both rapidities. */
  private static double crossSection(double low, double high) {
    DijetCrossSection crossSection = new DijetCrossSection(COUPLING, ENERGY);
    double reach = Math.log(ENERGY / low);
    double width = 2 * reach / STEPS;
    double step = Math.log(high / low) / STEPS;
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double transverse = low * Math.exp((i + 0.5) * step);
      for (int j = 0; j < STEPS; j++) {
        for (int k = 0; k < STEPS; k++) {
          sum +=
              2
                  * transverse
                  * transverse
                  * crossSection.evaluate(
                      transverse, -reach + (j + 0.5) * width, -reach + (k + 0.5) * width);
        }
      }
    }
    return sum * step * width * width;
  }

  @Test
  void no_point_is_worth_more_than_the_largest_weight() {
    RandomStream random = RandomStream.of(1, 1, 1);
    double largest = 0;
    double sum = 0;
    int points = 1_000_000;
    for (int i = 0; i < points; i++) {
      double weight = process.relativeWeight(random);
      largest = Math.max(largest, weight);
      sum += weight;
    }
    Measured.print(
        "Dijet points kept, and the largest weight in units of the bound",
        "%.3f, %.3f".formatted(sum / points, largest));
    assertThat(largest).isBetween(0.8, 1.0);
  }

  @Test
  void events_follow_the_cross_section() {
    RandomStream random = RandomStream.of(2, 1, 1);
    int events = 40_000;
    int harder = 0;
    int gluons = 0;
    for (int i = 0; i < events; i++) {
      HardPair pair = process.draw(random).get(0);
      if (pair.first().transverse() > 1_400) {
        harder++;
      }
      gluons += gluon(pair.firstFlavour()) + gluon(pair.secondFlavour());
    }
    double expected = crossSection(1_400, 6_500) / crossSection(1_150, 6_500);
    assertThat((double) harder / events).isCloseTo(expected, within(0.01));
    double share = gluons / (2.0 * events);
    Measured.print("Share of gluons among the partons of dijets", "%.3f".formatted(share));
    assertThat(share).isBetween(0.2, 0.5);
  }

  private static int gluon(Flavour flavour) {
    return flavour == Flavour.GLUON ? 1 : 0;
  }

  @Test
  void partons_are_massless_balance_and_point_everywhere_about_the_beam() {
    RandomStream random = RandomStream.of(3, 1, 1);
    double cosines = 0;
    for (int i = 0; i < 5_000; i++) {
      List<HardPair> pairs = process.draw(random);
      assertThat(pairs).hasSize(1);
      FourMomentum sum = pairs.get(0).first().plus(pairs.get(0).second());
      assertThat(sum.transverse()).isCloseTo(0, within(1e-6));
      assertThat(sum.energy()).isLessThan(ENERGY);
      assertThat(pairs.get(0).first().transverse()).isGreaterThan(1_150);
      assertThat(pairs.get(0).startScaleSquared())
          .isCloseTo(pairs.get(0).first().transverseSquared(), within(1e-3));
      cosines += Math.cos(pairs.get(0).first().azimuth());
    }
    assertThat(cosines / 5_000).isCloseTo(0, within(0.04));
  }

  @Test
  void more_transverse_momentum_than_there_is_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DijetProcess(COUPLING, 2_000, 1_150))
        .withMessageContaining("1150.0 GeV");
  }
}
