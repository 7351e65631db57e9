package org.anomalyaware.datasets.smeft.physics;

import org.apiguardian.api.API;

/**
 * Couplings of one Higgs boson to ZZ and to a photon and a Z, as they appear in the Lagrangian of
 * arXiv:1310.5150 (Alloul, Fuks, Sanz), section 3:
 *
 * <pre>
 *   L = - 1/4 hzz1 Z_mn Z^mn h - hzz2 Z_n d_m Z^mn h + 1/2 hzz3 Z_m Z^m h
 *       - 1/2 haz1 Z_mn F^mn h - haz2 Z_n d_m F^mn h
 * </pre>
 *
 * @param hzz1 field-strength coupling to ZZ, GeV⁻¹
 * @param hzz2 derivative coupling to ZZ, GeV⁻¹
 * @param hzz3 mass-type coupling to ZZ, GeV
 * @param haz1 field-strength coupling to a photon and a Z, GeV⁻¹
 * @param haz2 derivative coupling to a photon and a Z, GeV⁻¹
 */
@API(status = API.Status.INTERNAL)
public record HiggsGaugeCouplings(double hzz1, double hzz2, double hzz3, double haz1, double haz2) {

  /** The Standard Model's tree-level couplings: hzz3 = g mW / cos²(theta_W) and nothing else. */
  public static HiggsGaugeCouplings standardModel(ElectroweakParameters electroweak) {
    double cos = electroweak.cos();
    double mass = electroweak.weakCoupling() * electroweak.wMass() / (cos * cos);
    return new HiggsGaugeCouplings(0.0, 0.0, mass, 0.0, 0.0);
  }

  /**
   * What the operator O_HW adds with coefficient cHW (arXiv:1310.5150, table 1).
   *
   * <p>O_HW = (2 i g / mW²) cHW (D^m H)† T_k (D^n H) W^k_mn. In unitary gauge, with D = d - i g T W
   * - i g' Y B, its part with one Higgs boson and two neutral vector fields is kappa d^m h Z^n
   * (Z_mn + tan(theta_W) F_mn), kappa = g cHW / mW. Integrating the derivative of h by parts gives
   * the terms above with hzz2 = kappa, hzz1 = 2 kappa and haz1 = haz2 = kappa tan(theta_W).
   */
  public static HiggsGaugeCouplings operatorHw(ElectroweakParameters electroweak, double cHw) {
    double kappa = electroweak.weakCoupling() * cHw / electroweak.wMass();
    double photon = kappa * electroweak.sin() / electroweak.cos();
    return new HiggsGaugeCouplings(2.0 * kappa, kappa, 0.0, photon, photon);
  }

  /** Sum of two sets of couplings, coupling by coupling; amplitudes are linear in them. */
  public HiggsGaugeCouplings plus(HiggsGaugeCouplings other) {
    return new HiggsGaugeCouplings(
        hzz1 + other.hzz1,
        hzz2 + other.hzz2,
        hzz3 + other.hzz3,
        haz1 + other.haz1,
        haz2 + other.haz2);
  }
}
