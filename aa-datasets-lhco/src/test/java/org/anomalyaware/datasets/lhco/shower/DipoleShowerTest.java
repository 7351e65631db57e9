package org.anomalyaware.datasets.lhco.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.Measured;
import org.anomalyaware.datasets.lhco.jets.MomentumAssertions;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DipoleShowerTest {
  private static final StrongCoupling COUPLING = new StrongCoupling(0.1365);

  private static HardPair pair(Flavour first, Flavour second, double energy) {
    return new HardPair(
        first,
        new FourMomentum(0.6 * energy, 0, 0.8 * energy, energy),
        second,
        new FourMomentum(-0.6 * energy, 0, -0.8 * energy, energy),
        energy * energy);
  }

  @ParameterizedTest
  @CsvSource({"QUARK, QUARK", "QUARK, GLUON", "GLUON, QUARK", "GLUON, GLUON"})
  void four_momentum_is_conserved_to_rounding_and_partons_are_massless(
      Flavour first, Flavour second) {
    DipoleShower shower = new DipoleShower(COUPLING, 1);
    HardPair pair = pair(first, second, 1_500);
    RandomStream random = RandomStream.of(1, 0, 0);
    for (int event = 0; event < 200; event++) {
      List<FourMomentum> partons = shower.evolve(pair, random);
      FourMomentum sum = partons.stream().reduce(FourMomentum.ZERO, FourMomentum::plus);
      MomentumAssertions.assertClose(sum, new FourMomentum(0, 0, 0, 3_000), 1e-8);
      for (FourMomentum parton : partons) {
        assertThat(parton.energy()).isPositive();
        assertThat(Math.abs(parton.dot(parton)))
            .isLessThan(1e-8 * Math.max(1, parton.energy() * parton.energy()));
      }
    }
  }

  @Test
  void emissions_come_in_order_of_kt_and_every_one_adds_a_parton() {
    VetoAlgorithm algorithm = new VetoAlgorithm(COUPLING, 1);
    RandomStream random = RandomStream.of(2, 0, 0);
    for (int event = 0; event < 100; event++) {
      Cascade cascade = new Cascade(algorithm, pair(Flavour.GLUON, Flavour.QUARK, 1_500), random);
      double last = 1_500 * 1_500;
      int partons = 2;
      while (cascade.nextScaleSquared() > 0) {
        assertThat(cascade.nextScaleSquared()).isBetween(1.0, last);
        last = cascade.nextScaleSquared();
        assertThat(cascade.emit()).isTrue();
        partons++;
        assertThat(cascade.momenta()).hasSize(partons);
      }
      assertThat(cascade.emit()).isFalse();
    }
  }

  @Test
  void the_first_emission_of_a_gluon_pair_is_suppressed_by_nine_quarters_the_exponent_of_quarks() {
    // soft and collinear: little is left of the hard part of the splitting functions at kT << E
    double quark = emissionExponent(Flavour.QUARK);
    double gluon = emissionExponent(Flavour.GLUON);
    Measured.print("Ratio of Sudakov exponents, gluon to quark", "%.3f".formatted(gluon / quark));
    assertThat(gluon / quark).isCloseTo(9.0 / 4.0, within(0.06));
  }

  /** -ln of the probability of no emission between 1 and 2 GeV by partons of 10⁶ GeV. */
  private static double emissionExponent(Flavour flavour) {
    VetoAlgorithm algorithm = new VetoAlgorithm(new StrongCoupling(0.05), 1);
    HardPair whole = pair(flavour, flavour, 1e6);
    HardPair pair = new HardPair(flavour, whole.first(), flavour, whole.second(), 4);
    RandomStream random = RandomStream.of(3, 0, 0);
    int events = 200_000;
    int none = 0;
    for (int event = 0; event < events; event++) {
      if (new Cascade(algorithm, pair, random).nextScaleSquared() == 0) {
        none++;
      }
    }
    return -Math.log((double) none / events);
  }

  @Test
  void gluons_make_more_partons_than_quarks_and_both_more_at_higher_energy() {
    double quark = mean(Flavour.QUARK, 1_000, List::size);
    double gluon = mean(Flavour.GLUON, 1_000, List::size);
    double harder = mean(Flavour.QUARK, 4_000, List::size);
    Measured.print(
        "Partons of two quarks and two gluons of 1 TeV, two quarks of 4 TeV",
        "%.1f, %.1f, %.1f".formatted(quark, gluon, harder));
    // the ratio of multiplicities tends to 9/4 only as the energy goes to infinity
    assertThat(gluon / quark).isBetween(1.3, 2.25);
    assertThat(harder).isGreaterThan(1.2 * quark);
  }

  @Test
  void with_a_weak_coupling_the_mean_mass_is_the_integral_of_the_splitting_function() {
    // two ends; y of the pair that split is the largest mass squared of two partons over the whole
    StrongCoupling weak = new StrongCoupling(0.005);
    double energy = 1_000;
    double massSquared = 4 * energy * energy;
    DipoleShower shower = new DipoleShower(weak, 50);
    HardPair pair = pair(Flavour.QUARK, Flavour.QUARK, energy);
    RandomStream random = RandomStream.of(5, 0, 0);
    int events = 1_000_000;
    double sum = 0;
    double squares = 0;
    int emitted = 0;
    for (int event = 0; event < events; event++) {
      List<FourMomentum> partons = shower.evolve(pair, random);
      if (partons.size() == 3) {
        emitted++;
        double value = leastMassSquared(partons) / massSquared;
        sum += value;
        squares += value * value;
      }
    }
    double expected = 2 * firstOrderLeastMass(weak, massSquared, 2_500);
    double error = Math.sqrt(squares) / events;
    Measured.print(
        "Mean least mass squared of two of three partons, shower and first order",
        "%.3e +- %.1e, %.3e".formatted(sum / events, error, expected));
    // the next order is smaller by the chance of an emission
    double next = expected * emitted / events;
    assertThat(next).isLessThan(0.06 * expected);
    assertThat(sum / events).isCloseTo(expected, within(4 * error + next));
  }

  private static double leastMassSquared(List<FourMomentum> partons) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3; i++) {
      least = Math.min(least, 2 * partons.get(i).dot(partons.get((i + 1) % 3)));
    }
    return least;
  }

  /**
   * The mean to first order for one end: the three masses squared are y, z (1 - y), (1 - z)(1 - y).
   */
  private static double firstOrderLeastMass(
      StrongCoupling coupling, double massSquared, double cutoffSquared) {
    return Integrals.integral(
        logarithm -> {
          double scaleSquared = Math.exp(logarithm);
          double root = Math.sqrt(Math.max(0, 1 - 4 * scaleSquared / massSquared));
          double edge = Math.log((1 + root) / (1 - root));
          double integral =
              Integrals.integral(
                  logit -> {
                    double z = 1 / (1 + Math.exp(-logit));
                    double y = Math.min(1, scaleSquared / (z * (1 - z) * massSquared));
                    double least = Math.min(y, Math.min(z, 1 - z) * (1 - y));
                    return z * (1 - z) * (1 - y) * Splitting.QUARK_EMITS_GLUON.kernel(z, y) * least;
                  },
                  -edge,
                  edge);
          return coupling.at(scaleSquared) / (2 * Math.PI) * integral;
        },
        Math.log(cutoffSquared),
        Math.log(0.25 * massSquared));
  }

  @Test
  void a_decay_showers_in_flight_as_at_rest() {
    FourMomentum parent = FourMomentum.massive(500, 1_200, 300, -800);
    FourMomentum quark = new FourMomentum(0, 150, 200, 250);
    FourMomentum antiquark = new FourMomentum(0, -150, -200, 250);
    DipoleShower shower = new DipoleShower(COUPLING, 1);
    HardPair rest = HardPair.quarksOfDecay(quark, antiquark);
    HardPair moving =
        HardPair.quarksOfDecay(
            quark.boostedFromRestFrameOf(parent), antiquark.boostedFromRestFrameOf(parent));
    RandomStream random = RandomStream.of(6, 0, 0);
    RandomStream other = RandomStream.of(6, 1, 0);
    double restSum = 0;
    double movingSum = 0;
    int events = 5_000;
    for (int event = 0; event < events; event++) {
      restSum += shower.evolve(rest, random).size();
      List<FourMomentum> partons = shower.evolve(moving, other);
      movingSum += partons.size();
      FourMomentum sum = partons.stream().reduce(FourMomentum.ZERO, FourMomentum::plus);
      assertThat(sum.mass()).isCloseTo(500, within(1e-6));
    }
    assertThat(movingSum / restSum).isCloseTo(1, within(0.02));
  }

  private static double mean(
      Flavour flavour, double energy, ToDoubleFunction<List<FourMomentum>> observable) {
    DipoleShower shower = new DipoleShower(COUPLING, 1);
    RandomStream random = RandomStream.of(4, 0, 0);
    double sum = 0;
    int events = 3_000;
    for (int event = 0; event < events; event++) {
      sum += observable.applyAsDouble(shower.evolve(pair(flavour, flavour, energy), random));
    }
    return sum / events;
  }
}
