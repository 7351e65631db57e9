package org.anomalyaware.datasets.smeft.physics;

/** Momenta of f f̄ → l⁻ l⁺ H for tests: p1, p2, l⁻, l⁺, each (E, px, py, pz). */
final class PhaseSpacePoint {
  private PhaseSpacePoint() {}

  /** Centre-of-mass frame, Z in the x-z plane. */
  static double[] at(
      double energy,
      double higgsMass,
      double leptonMass,
      double cosTheta,
      double cosDecay,
      double phiDecay) {
    double half = 0.5 * energy;
    double zEnergy =
        (energy * energy + leptonMass * leptonMass - higgsMass * higgsMass) / (2.0 * energy);
    double zMomentum = Math.sqrt(zEnergy * zEnergy - leptonMass * leptonMass);
    double sinDecay = Math.sqrt(1.0 - cosDecay * cosDecay);
    double gamma = zEnergy / leptonMass;
    double gammaBeta = zMomentum / leptonMass;
    double sinTheta = Math.sqrt(1.0 - cosTheta * cosTheta);
    double[] momenta = {half, 0, 0, half, half, 0, 0, -half, 0, 0, 0, 0, 0, 0, 0, 0};
    for (int sign = 1; sign >= -1; sign -= 2) {
      int k = sign > 0 ? 8 : 12;
      double e = 0.5 * leptonMass;
      double across = sign * e * sinDecay * Math.cos(phiDecay);
      double along = gamma * sign * e * cosDecay + gammaBeta * e;
      momenta[k] = gamma * e + gammaBeta * sign * e * cosDecay;
      momenta[k + 1] = along * sinTheta + across * cosTheta;
      momenta[k + 2] = sign * e * sinDecay * Math.sin(phiDecay);
      momenta[k + 3] = along * cosTheta - across * sinTheta;
    }
    return momenta;
  }

  /** Turned by Euler angles (z, then y, then z). */
  static double[] rotated(double[] momenta, double alpha, double beta, double gamma) {
    return turn(turn(turn(momenta, 1, 2, alpha), 3, 1, beta), 1, 2, gamma);
  }

  private static double[] turn(double[] momenta, int i, int j, double angle) {
    double[] turned = momenta.clone();
    for (int k = 0; k < momenta.length; k += 4) {
      turned[k + i] = Math.cos(angle) * momenta[k + i] - Math.sin(angle) * momenta[k + j];
      turned[k + j] = Math.sin(angle) * momenta[k + i] + Math.cos(angle) * momenta[k + j];
    }
    return turned;
  }

  /** Boosted along one axis (1, 2 or 3) by a rapidity. */
  static double[] boosted(double[] momenta, int axis, double rapidity) {
    double[] boosted = momenta.clone();
    for (int k = 0; k < momenta.length; k += 4) {
      boosted[k] = Math.cosh(rapidity) * momenta[k] + Math.sinh(rapidity) * momenta[k + axis];
      boosted[k + axis] =
          Math.sinh(rapidity) * momenta[k] + Math.cosh(rapidity) * momenta[k + axis];
    }
    return boosted;
  }
}
