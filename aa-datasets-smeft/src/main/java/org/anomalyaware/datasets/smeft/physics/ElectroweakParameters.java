package org.anomalyaware.datasets.smeft.physics;

import org.apiguardian.api.API;

/**
 * Electroweak inputs in the (G_F, alpha(mZ), mZ) scheme; everything else follows from them at tree
 * level, so that mW = mZ cos(theta_W), e = g sin(theta_W) and g² = 4√2 G_F mW² hold exactly.
 *
 * <p>This is the scheme of the Higgs Effective Lagrangian's FeynRules model (Alloul, Fuks, Sanz,
 * JHEP 04 (2014) 110, arXiv:1310.5150).
 *
 * @param zMass mass of the Z boson, GeV
 * @param zWidth total width of the Z boson, GeV; a fixed width in every Z propagator
 * @param higgsMass mass of the Higgs boson, GeV; its width is neglected
 * @param fermiConstant G_F, GeV⁻²
 * @param inverseAlpha 1 / alpha at the scale of the Z mass
 */
@API(status = API.Status.INTERNAL)
public record ElectroweakParameters(
    double zMass, double zWidth, double higgsMass, double fermiConstant, double inverseAlpha) {

  /**
   * Masses, width and G_F of the Review of Particle Physics (Particle Data Group, 2022) with mH =
   * 125 GeV; 1 / alpha(mZ) = 127.9.
   */
  public static final ElectroweakParameters DEFAULT =
      new ElectroweakParameters(91.1876, 2.4952, 125.0, 1.1663787e-5, 127.9);

  /** Checks that the inputs are positive and that a real W mass follows from them. */
  public ElectroweakParameters {
    requirePositive("zMass", zMass);
    requirePositive("zWidth", zWidth);
    requirePositive("higgsMass", higgsMass);
    requirePositive("fermiConstant", fermiConstant);
    requirePositive("inverseAlpha", inverseAlpha);
    double discriminant =
        0.25 - Math.PI / (Math.sqrt(2.0) * fermiConstant * inverseAlpha * zMass * zMass);
    if (discriminant < 0.0) {
      throw new IllegalArgumentException(
          "no real W mass follows from zMass = %s GeV, fermiConstant = %s GeV^-2, inverseAlpha = %s"
              .formatted(zMass, fermiConstant, inverseAlpha));
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0.0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " = " + value + " must be positive and finite");
    }
  }

  /** W mass in GeV, from mW² (1 - mW² / mZ²) = pi alpha / (√2 G_F). */
  public double wMass() {
    double product = Math.PI / (Math.sqrt(2.0) * fermiConstant * inverseAlpha);
    double zSquared = zMass * zMass;
    return Math.sqrt(zSquared * (0.5 + Math.sqrt(0.25 - product / zSquared)));
  }

  /** sin²(theta_W) = 1 - mW² / mZ². */
  public double sinSquared() {
    double ratio = wMass() / zMass;
    return 1.0 - ratio * ratio;
  }

  /** sin(theta_W). */
  public double sin() {
    return Math.sqrt(sinSquared());
  }

  /** cos(theta_W) = mW / mZ. */
  public double cos() {
    return wMass() / zMass;
  }

  /** Weak coupling g, from g² = 4√2 G_F mW². */
  public double weakCoupling() {
    return 2.0 * wMass() * Math.sqrt(Math.sqrt(2.0) * fermiConstant);
  }

  /** Electric charge of the positron, e = g sin(theta_W). */
  public double electricCharge() {
    return weakCoupling() * sin();
  }

  /** Coupling of the Z to fermions before their own charge, g / cos(theta_W). */
  public double zCoupling() {
    return weakCoupling() / cos();
  }

  /**
   * Tree-level partial width of Z → l⁺l⁻ for one massless charged lepton, GeV: G_F mZ³ (v² + a²) /
   * (24 √2 pi) with a = 2 T3 and v = 2 T3 - 4 Q sin²(theta_W).
   */
  public double leptonicWidth() {
    double left = Fermion.ELECTRON.leftCoupling(sinSquared());
    double right = Fermion.ELECTRON.rightCoupling(sinSquared());
    // v² + a² = 8 (gL² + gR²)
    return fermiConstant
        * zMass
        * zMass
        * zMass
        * (left * left + right * right)
        / (3.0 * Math.sqrt(2.0) * Math.PI);
  }
}
