package org.anomalyaware.datasets.smeft.physics;

/** The textbook cross-section of f f̄ → ZH with an on-shell Z, GeV⁻². */
public final class ClosedForm {
  private ClosedForm() {}

  /**
   * G_F² mZ⁴ / (96 pi N_c s) (v² + a²) √lambda (lambda + 12 mZ² / s) / (1 - mZ² / s)², which has
   * the familiar 288 pi for quarks.
   */
  public static double crossSection(ElectroweakParameters ew, Fermion fermion, double s) {
    double axial = 2.0 * fermion.weakIsospin();
    double vector = axial - 4.0 * fermion.charge() * ew.sinSquared();
    double z = ew.zMass() * ew.zMass() / s;
    double h = ew.higgsMass() * ew.higgsMass() / s;
    double lambda = (1.0 - h - z) * (1.0 - h - z) - 4.0 * h * z;
    if (lambda <= 0.0 || s <= 0.0) {
      return 0.0;
    }
    return Math.pow(ew.fermiConstant(), 2)
        * Math.pow(ew.zMass(), 4)
        / (96.0 * Math.PI * fermion.colours() * s)
        * (vector * vector + axial * axial)
        * Math.sqrt(lambda)
        * (lambda + 12.0 * z)
        / ((1.0 - z) * (1.0 - z));
  }
}
