package org.anomalyaware.datasets.smeft.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ZhMatrixElementTest {
  private static final ElectroweakParameters EW = ElectroweakParameters.DEFAULT;
  private static final HiggsGaugeCouplings SM = HiggsGaugeCouplings.standardModel(EW);
  private static final HiggsGaugeCouplings BSM = HiggsGaugeCouplings.operatorHw(EW, 0.03);

  // No symmetry relates these, so a swapped coupling or sign cannot hide.
  private static final HiggsGaugeCouplings ANY =
      new HiggsGaugeCouplings(0.013, -0.004, 41.0, 0.0071, 0.0123);

  @Property(tries = 60)
  void agrees_with_dirac_traces_in_unitary_gauge(
      @ForAll @DoubleRange(min = 230.0, max = 3_000.0) double energy,
      @ForAll @DoubleRange(min = 60.0, max = 100.0) double leptonMass,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosTheta,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosDecay,
      @ForAll @DoubleRange(min = 0.0, max = 6.28) double phi) {
    double[] momenta =
        PhaseSpacePoint.at(energy, EW.higgsMass(), leptonMass, cosTheta, cosDecay, phi);
    for (HiggsGaugeCouplings couplings : new HiggsGaugeCouplings[] {SM, BSM, SM.plus(BSM), ANY}) {
      ZhMatrixElement element = new ZhMatrixElement(EW, couplings);
      TraceReference reference = new TraceReference(EW, couplings);
      element.setMomenta(momenta);
      for (Fermion fermion : new Fermion[] {Fermion.UP, Fermion.DOWN, Fermion.ELECTRON}) {
        for (boolean first : new boolean[] {true, false}) {
          assertThat(element.squared(fermion, first))
              .isCloseTo(reference.squared(momenta, fermion, first), withinPercentage(1e-6));
        }
      }
    }
  }

  @Property(tries = 200)
  void does_not_change_under_rotations_and_boosts(
      @ForAll @DoubleRange(min = 230.0, max = 3_000.0) double energy,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosTheta,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosDecay,
      @ForAll @DoubleRange(min = 0.0, max = 6.28) double phi,
      @ForAll @DoubleRange(min = -3.1, max = 3.1) double angle,
      @ForAll @DoubleRange(min = 0.0, max = 3.1) double tilt,
      @ForAll @DoubleRange(min = -3.0, max = 3.0) double rapidity) {
    double[] rest = PhaseSpacePoint.at(energy, EW.higgsMass(), 91.0, cosTheta, cosDecay, phi);
    double[] moved =
        PhaseSpacePoint.boosted(
            PhaseSpacePoint.rotated(
                PhaseSpacePoint.boosted(rest, 3, rapidity), angle, tilt, -2.0 * angle),
            1,
            0.5 * rapidity);
    for (HiggsGaugeCouplings couplings : new HiggsGaugeCouplings[] {SM, BSM, SM.plus(BSM)}) {
      ZhMatrixElement element = new ZhMatrixElement(EW, couplings);
      element.setMomenta(rest);
      double atRest = element.squared(Fermion.UP, true);
      element.setMomenta(moved);
      // rounding of the boosted momenta alone gives up to 3e-9
      assertThat(element.squared(Fermion.UP, true)).isCloseTo(atRest, withinPercentage(1e-5));
    }
  }

  @Property(tries = 100)
  void full_amplitude_is_exactly_quadratic_in_the_coefficient(
      @ForAll @DoubleRange(min = 230.0, max = 3_000.0) double energy,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosTheta,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosDecay,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double cHw) {
    double[] momenta = PhaseSpacePoint.at(energy, EW.higgsMass(), 91.0, cosTheta, cosDecay, 1.0);
    double standard = squared(momenta, SM);
    double square = squared(momenta, HiggsGaugeCouplings.operatorHw(EW, 1.0));
    double plus = squared(momenta, SM.plus(HiggsGaugeCouplings.operatorHw(EW, 1.0)));
    double minus = squared(momenta, SM.plus(HiggsGaugeCouplings.operatorHw(EW, -1.0)));
    double interference = 0.5 * (plus - minus);

    double full = squared(momenta, SM.plus(HiggsGaugeCouplings.operatorHw(EW, cHw)));

    double scale = standard + square;
    assertThat(0.5 * (plus + minus)).isCloseTo(scale, within(1e-12 * scale));
    assertThat(full)
        .isCloseTo(standard + cHw * interference + cHw * cHw * square, within(1e-12 * scale));
    assertThat(Math.abs(interference)).isGreaterThan(0.0);
  }

  @Property(tries = 100)
  void field_strength_vertices_are_transverse(
      @ForAll @DoubleRange(min = 230.0, max = 3_000.0) double energy,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double cosTheta) {
    double[] momenta = PhaseSpacePoint.at(energy, EW.higgsMass(), 88.0, cosTheta, 0.3, 1.0);
    double[] q1 =
        TraceReference.add(TraceReference.slice(momenta, 0), TraceReference.slice(momenta, 4));
    double[] q2 =
        TraceReference.add(TraceReference.slice(momenta, 8), TraceReference.slice(momenta, 12));
    HiggsGaugeCouplings fieldStrength = new HiggsGaugeCouplings(1.0, 0.0, 0.0, 0.0, 0.0);
    double[][] hzz = TraceReference.hzzVertex(fieldStrength, q1, q2);
    // the photon's vertex of O_HW as a whole conserves the electric current
    double[][] photon = TraceReference.photonVertex(BSM, q1, q2);
    double tolerance = 1e-12 * Math.pow(energy, 3);
    for (int index = 0; index < 4; index++) {
      double first = 0.0;
      double second = 0.0;
      double electric = 0.0;
      for (int mu = 0; mu < 4; mu++) {
        first += TraceReference.METRIC[mu] * q1[mu] * hzz[mu][index];
        second += TraceReference.METRIC[mu] * q2[mu] * hzz[index][mu];
        electric += TraceReference.METRIC[mu] * q1[mu] * photon[mu][index];
      }
      assertThat(first).isCloseTo(0.0, within(tolerance));
      assertThat(second).isCloseTo(0.0, within(tolerance));
      assertThat(electric).isCloseTo(0.0, within(tolerance));
    }
  }

  private static double squared(double[] momenta, HiggsGaugeCouplings couplings) {
    ZhMatrixElement element = new ZhMatrixElement(EW, couplings);
    element.setMomenta(momenta);
    return element.squared(Fermion.DOWN, true);
  }
}
