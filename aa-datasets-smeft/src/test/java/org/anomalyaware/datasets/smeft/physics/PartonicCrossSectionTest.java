package org.anomalyaware.datasets.smeft.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.anomalyaware.datasets.smeft.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartonicCrossSectionTest {
  private static final double PICOBARNS = 0.3893793721e9;

  /** Nodes and weights of the five-point Gauss-Legendre rule, exact up to degree nine. */
  private static final double[] NODES = {
    0.0, 0.5384693101056831, -0.5384693101056831, 0.9061798459386640, -0.9061798459386640
  };

  private static final double[] WEIGHTS = {
    0.5688888888888889,
    0.4786286704993665,
    0.4786286704993665,
    0.2369268850561891,
    0.2369268850561891
  };

  @ParameterizedTest
  @EnumSource(Fermion.class)
  void integrated_amplitudes_reproduce_the_closed_form_by_exact_quadrature(Fermion fermion) {
    ElectroweakParameters ew = narrow();
    HiggsGaugeCouplings sm = HiggsGaugeCouplings.standardModel(ew);
    for (double energy : new double[] {220.0, 240.0, 350.0, 1_000.0, 5_000.0}) {
      double integrated = onShell(ew, sm, fermion, energy, true);
      assertThat(integrated)
          .isCloseTo(ClosedForm.crossSection(ew, fermion, energy * energy), withinPercentage(1e-5));
      assertThat(onShell(ew, sm, fermion, energy, false))
          .isCloseTo(integrated, withinPercentage(1e-8));
    }
  }

  @ParameterizedTest
  @EnumSource(Fermion.class)
  void integrated_amplitudes_reproduce_the_closed_form_by_monte_carlo(Fermion fermion) {
    ElectroweakParameters ew = narrow();
    ZhMatrixElement element = new ZhMatrixElement(ew, HiggsGaugeCouplings.standardModel(ew));
    SplittableRandom random = new SplittableRandom(20_260);
    int points = 20_000;
    for (double energy : new double[] {250.0, 500.0, 2_000.0}) {
      double sum = 0.0;
      double squares = 0.0;
      for (int i = 0; i < points; i++) {
        element.setMomenta(
            PhaseSpacePoint.at(
                energy,
                ew.higgsMass(),
                ew.zMass(),
                random.nextDouble(-1.0, 1.0),
                random.nextDouble(-1.0, 1.0),
                random.nextDouble(2.0 * Math.PI)));
        double value = element.squared(fermion, true) * onShellFactor(ew, energy);
        sum += value;
        squares += value * value;
      }
      double mean = sum / points;
      double error = Math.sqrt((squares / points - mean * mean) / points);
      assertThat(mean)
          .isCloseTo(ClosedForm.crossSection(ew, fermion, energy * energy), within(4.0 * error));
      assertThat(error / mean).isLessThan(0.01);
    }
  }

  @Test
  void electron_positron_annihilation_at_240_GeV_gives_239_femtobarns() {
    // given the effective weak mixing angle, from which that number is quoted
    ElectroweakParameters standard = narrow();
    double sinSquared = 0.2312;
    double inverseAlpha =
        Math.PI
            / (Math.sqrt(2.0)
                * standard.fermiConstant()
                * Math.pow(standard.zMass(), 2)
                * sinSquared
                * (1.0 - sinSquared));
    ElectroweakParameters ew =
        new ElectroweakParameters(
            standard.zMass(),
            standard.zWidth(),
            standard.higgsMass(),
            standard.fermiConstant(),
            inverseAlpha);

    // when
    double picobarns =
        PICOBARNS
            * onShell(ew, HiggsGaugeCouplings.standardModel(ew), Fermion.ELECTRON, 240.0, true);

    // then
    Measured.print("sigma(e+ e- -> ZH) at 240 GeV in pb", Double.toString(picobarns));
    assertThat(ew.sinSquared()).isCloseTo(sinSquared, within(1e-12));
    assertThat(picobarns).isCloseTo(0.239, within(0.0005));
  }

  @Test
  void anomalous_square_grows_with_energy_where_the_standard_model_falls() {
    ElectroweakParameters ew = narrow();
    double[] ratio = new double[2];
    double[] anomalous = new double[2];
    for (int i = 0; i < 2; i++) {
      double energy = 4_000.0 * (i + 1);
      anomalous[i] =
          onShell(ew, HiggsGaugeCouplings.operatorHw(ew, 0.03), Fermion.UP, energy, true);
      ratio[i] =
          anomalous[i]
              / onShell(ew, HiggsGaugeCouplings.standardModel(ew), Fermion.UP, energy, true);
    }
    // the amplitude into a longitudinal Z gains s / mW² over the Standard Model's: the ratio of
    // cross-sections grows as s², the anomalous one itself as s
    assertThat(ratio[1] / ratio[0]).isCloseTo(16.0, withinPercentage(1.0));
    assertThat(anomalous[1] / anomalous[0]).isCloseTo(4.0, withinPercentage(1.0));
  }

  @Test
  void photon_and_z_add_up_to_the_neutral_w_at_high_energy() {
    // O_HW holds W³ alone, which couples to T3: up and down quarks annihilate alike far above mZ,
    // though their charges and Z couplings differ. Only the right relative sign does that.
    ElectroweakParameters ew = narrow();
    HiggsGaugeCouplings both = HiggsGaugeCouplings.operatorHw(ew, 0.03);
    HiggsGaugeCouplings flipped =
        new HiggsGaugeCouplings(both.hzz1(), both.hzz2(), 0.0, -both.haz1(), -both.haz2());
    HiggsGaugeCouplings noPhoton = new HiggsGaugeCouplings(both.hzz1(), both.hzz2(), 0.0, 0.0, 0.0);
    double energy = 2e4;

    assertThat(upToDown(ew, both, energy)).isCloseTo(1.0, withinPercentage(0.01));
    assertThat(upToDown(ew, flipped, energy)).isNotCloseTo(1.0, withinPercentage(5.0));
    assertThat(upToDown(ew, noPhoton, energy)).isNotCloseTo(1.0, withinPercentage(5.0));
  }

  private static double upToDown(
      ElectroweakParameters ew, HiggsGaugeCouplings couplings, double energy) {
    return onShell(ew, couplings, Fermion.UP, energy, true)
        / onShell(ew, couplings, Fermion.DOWN, energy, true);
  }

  /** The default inputs with a Z so narrow that nothing of its width is left in the s channel. */
  private static ElectroweakParameters narrow() {
    ElectroweakParameters ew = ElectroweakParameters.DEFAULT;
    return new ElectroweakParameters(
        ew.zMass(), 1e-2, ew.higgsMass(), ew.fermiConstant(), ew.inverseAlpha());
  }

  /** sigma(f f̄ → ZH) in GeV⁻², the decay Z → l⁺l⁻ integrated and divided out. */
  private static double onShell(
      ElectroweakParameters ew,
      HiggsGaugeCouplings couplings,
      Fermion fermion,
      double energy,
      boolean fermionFirst) {
    ZhMatrixElement element = new ZhMatrixElement(ew, couplings);
    int azimuths = 6;
    double mean = 0.0;
    for (int i = 0; i < NODES.length; i++) {
      for (int j = 0; j < NODES.length; j++) {
        for (int k = 0; k < azimuths; k++) {
          double phi = 2.0 * Math.PI * (k + 0.3) / azimuths;
          element.setMomenta(
              PhaseSpacePoint.at(energy, ew.higgsMass(), ew.zMass(), NODES[i], NODES[j], phi));
          mean +=
              element.squared(fermion, fermionFirst) * WEIGHTS[i] * WEIGHTS[j] / (4.0 * azimuths);
        }
      }
    }
    return mean * onShellFactor(ew, energy);
  }

  /**
   * Flux 1 / (2 s), two-body phase spaces beta / (8 pi) and 1 / (8 pi), and the Breit-Wigner: at
   * its peak |1 / (i m Γ)|², while ∫ dq² / (2 pi) |1 / (q² - m² + i m Γ)|² = 1 / (2 m Γ). Divided
   * by the branching ratio of one lepton flavour.
   */
  private static double onShellFactor(ElectroweakParameters ew, double energy) {
    double s = energy * energy;
    double z = ew.zMass() * ew.zMass() / s;
    double h = ew.higgsMass() * ew.higgsMass() / s;
    double beta = Math.sqrt((1.0 - h - z) * (1.0 - h - z) - 4.0 * h * z);
    double decay = 0.5 * ew.zMass() * ew.zWidth() * ew.zWidth() / ew.leptonicWidth();
    return decay * beta / (2.0 * s * 64.0 * Math.PI * Math.PI);
  }
}
