package org.anomalyaware.datasets.smeft.physics;

import org.apiguardian.api.API;

/**
 * Squared tree-level amplitude of f f̄ → Z*&#47;γ* → Z(→ l⁺l⁻) H for one lepton flavour, with exact
 * spin correlations and a fixed-width Breit-Wigner for each Z. Mutable scratch space: one per
 * thread.
 *
 * <h2>Vertex</h2>
 *
 * Let the vector boson of momentum q1 and index α run into the vertex, and the Z of momentum q2 and
 * index β as well as the Higgs boson run out of it. A field whose momentum p runs in gives ∂ → -i
 * p, so q1 enters with its own sign and q2 with the opposite one. The Lagrangian of {@link
 * HiggsGaugeCouplings} then gives, term by term:
 *
 * <ul>
 *   <li>½ hzz3 Z·Z h: two ways to assign the two Z fields undo the ½, hence i hzz3 g^{αβ};
 *   <li>-¼ hzz1 Z_{μν}Z^{μν} h = -½ hzz1 (∂_μZ_ν ∂^μZ^ν - ∂_μZ_ν ∂^νZ^μ) h, again two ways: -i hzz1
 *       (q1·q2 g^{αβ} - q2^α q1^β);
 *   <li>-hzz2 Z_ν ∂_μZ^{μν} h, where ∂_μZ^{μν} → -(p² g^{νρ} - p^ν p^ρ) Z_ρ with p = q1 or p = q2:
 *       i hzz2 ((q1² + q2²) g^{αβ} - q1^α q1^β - q2^α q2^β);
 *   <li>-½ haz1 Z_{μν}F^{μν} h, one way only: -i haz1 (q1·q2 g^{αβ} - q2^α q1^β);
 *   <li>-haz2 Z_ν ∂_μF^{μν} h: i haz2 (q1² g^{αβ} - q1^α q1^β).
 * </ul>
 *
 * Massless currents are conserved, so terms with q1^α or q2^β vanish, as do the longitudinal parts
 * of the propagators. What is left is A g^{αβ} + B q2^α q1^β with
 *
 * <pre>
 *   A_Z = hzz3 - hzz1 q1·q2 + hzz2 (q1² + q2²)      B_Z = hzz1
 *   A_γ = haz2 q1² - haz1 q1·q2                     B_γ = haz1
 * </pre>
 *
 * contracted with the fermion currents in {@link SpinorProducts}. Fermions couple by (g / cos θ_W)
 * (T3 - Q sin²θ_W) to the Z and by e Q to the photon, in the sign convention D = ∂ - i g T W - i g'
 * Y B.
 */
@API(status = API.Status.INTERNAL)
public final class ZhMatrixElement {
  private final HiggsGaugeCouplings couplings;
  private final SpinorProducts spinors = new SpinorProducts();
  private final double sinSquared;
  private final double zCoupling;
  private final double electricCharge;
  private final double zMassSquared;
  private final double massTimesWidth;
  private final double leptonLeftSquared;
  private final double leptonRightSquared;

  private double invariantMassSquared;
  private double decayFactor;
  private double zPropagatorReal;
  private double zPropagatorImaginary;
  private double zMetric;
  private double photonMetric;

  /** Amplitude with the couplings given, in the electroweak scheme given. */
  public ZhMatrixElement(ElectroweakParameters electroweak, HiggsGaugeCouplings couplings) {
    this.couplings = couplings;
    sinSquared = electroweak.sinSquared();
    zCoupling = electroweak.zCoupling();
    electricCharge = electroweak.electricCharge();
    zMassSquared = electroweak.zMass() * electroweak.zMass();
    massTimesWidth = electroweak.zMass() * electroweak.zWidth();
    double left = zCoupling * Fermion.ELECTRON.leftCoupling(sinSquared);
    double right = zCoupling * Fermion.ELECTRON.rightCoupling(sinSquared);
    leptonLeftSquared = left * left;
    leptonRightSquared = right * right;
  }

  /**
   * Sets the phase-space point.
   *
   * @param momenta first beam parton, second beam parton, l⁻, l⁺, each as (E, px, py, pz) in GeV,
   *     in any frame; all massless
   */
  public void setMomenta(double[] momenta) {
    spinors.set(momenta);
    invariantMassSquared = 2.0 * dot(momenta, 0, 4);
    double leptonMassSquared = 2.0 * dot(momenta, 8, 12);
    double transfer =
        dot(momenta, 0, 8) + dot(momenta, 0, 12) + dot(momenta, 4, 8) + dot(momenta, 4, 12);

    double offShell = invariantMassSquared - zMassSquared;
    double norm = offShell * offShell + massTimesWidth * massTimesWidth;
    zPropagatorReal = offShell / norm;
    zPropagatorImaginary = -massTimesWidth / norm;

    double decayOffShell = leptonMassSquared - zMassSquared;
    decayFactor = 1.0 / (decayOffShell * decayOffShell + massTimesWidth * massTimesWidth);

    zMetric =
        couplings.hzz3()
            - couplings.hzz1() * transfer
            + couplings.hzz2() * (invariantMassSquared + leptonMassSquared);
    photonMetric = couplings.haz2() * invariantMassSquared - couplings.haz1() * transfer;
  }

  /**
   * |M|² in GeV⁻², averaged over the spins and colours of the incoming pair and summed over the
   * lepton spins, for one lepton flavour.
   *
   * @param incoming the annihilating fermion
   * @param fermionFirst whether the fermion is the first beam parton (and the antifermion the
   *     second)
   */
  public double squared(Fermion incoming, boolean fermionFirst) {
    double photon = electricCharge * incoming.charge() / invariantMassSquared;
    double left =
        chirality(zCoupling * incoming.leftCoupling(sinSquared), photon, true, fermionFirst);
    double right =
        chirality(zCoupling * incoming.rightCoupling(sinSquared), photon, false, fermionFirst);
    return (left + right) * decayFactor / (4.0 * incoming.colours());
  }

  /**
   * Sum over lepton helicities for one chirality of the incoming fermion. Exchanging the two beam
   * partons conjugates J, which is the same as reversing the helicity in the current.
   */
  private double chirality(double z, double photon, boolean left, boolean fermionFirst) {
    double realA = z * zPropagatorReal * zMetric + photon * photonMetric;
    double imaginaryA = z * zPropagatorImaginary * zMetric;
    double realB = z * zPropagatorReal * couplings.hzz1() + photon * couplings.haz1();
    double imaginaryB = z * zPropagatorImaginary * couplings.hzz1();

    double squareA = realA * realA + imaginaryA * imaginaryA;
    double squareB = realB * realB + imaginaryB * imaginaryB;
    double realAB = realA * realB + imaginaryA * imaginaryB;
    double imaginaryAB = imaginaryA * realB - realA * imaginaryB;

    boolean currentLeft = left == fermionFirst;
    return leptonLeftSquared
            * spinors.squared(currentLeft, currentLeft, squareA, squareB, realAB, imaginaryAB)
        + leptonRightSquared
            * spinors.squared(!currentLeft, currentLeft, squareA, squareB, realAB, imaginaryAB);
  }

  private static double dot(double[] p, int i, int j) {
    return p[i] * p[j] - p[i + 1] * p[j + 1] - p[i + 2] * p[j + 2] - p[i + 3] * p[j + 3];
  }
}
