package org.anomalyaware.datasets.lhco.shower;

import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/**
 * Momenta after a splitting, by the recoil scheme of Catani and Seymour (hep-ph/9605323, section
 * 5.1; S. Schumann, F. Krauss, arXiv:0709.1027, eq. 27): with the emitter p, the spectator k, and
 * k_T orthogonal to both,
 *
 * <pre>
 * first     = z p + (1 - z) y k + k_T
 * second    = (1 - z) p + z y k - k_T
 * spectator = (1 - y) k,            k_T² = - z (1 - z) y 2 p k.
 * </pre>
 *
 * All three are massless and their sum is p + k.
 */
record SplitMomenta(FourMomentum first, FourMomentum second, FourMomentum spectator) {

  /**
   * The momenta of an emission.
   *
   * @param azimuth of k_T about the dipole's axis
   */
  static SplitMomenta of(
      FourMomentum emitter, FourMomentum spectator, double z, double y, double azimuth) {
    double size = Math.sqrt(2 * z * (1 - z) * y * emitter.dot(spectator));
    FourMomentum across = across(emitter, spectator);
    FourMomentum other = orthogonal(emitter, spectator, across);
    FourMomentum transverse =
        across.times(size * Math.cos(azimuth)).plus(other.times(size * Math.sin(azimuth)));
    return new SplitMomenta(
        emitter.times(z).plus(spectator.times((1 - z) * y)).plus(transverse),
        emitter.times(1 - z).plus(spectator.times(z * y)).minus(transverse),
        spectator.times(1 - y));
  }

  /** A unit vector without energy that is orthogonal to both momenta. */
  private static FourMomentum across(FourMomentum one, FourMomentum other) {
    double x = one.py() * other.pz() - one.pz() * other.py();
    double y = one.pz() * other.px() - one.px() * other.pz();
    double z = one.px() * other.py() - one.py() * other.px();
    double length = Math.sqrt(x * x + y * y + z * z);
    if (length > 1e-9 * one.energy() * other.energy()) {
      return new FourMomentum(x / length, y / length, z / length, 0);
    }
    // back to back: any direction across will do
    double largest = Math.max(Math.abs(one.px()), Math.abs(one.py()));
    return largest > Math.abs(one.pz())
        ? unit(-one.py(), one.px(), 0)
        : unit(0, -one.pz(), one.py());
  }

  private static FourMomentum unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new FourMomentum(x / length, y / length, z / length, 0);
  }

  /**
   * The unit vector that is orthogonal to both momenta and to {@code across}: the contraction of
   * the three with the totally antisymmetric tensor.
   */
  private static FourMomentum orthogonal(FourMomentum p, FourMomentum k, FourMomentum n) {
    // n has no energy, so the part along time is a triple product
    double energy =
        n.px() * (p.py() * k.pz() - p.pz() * k.py())
            + n.py() * (p.pz() * k.px() - p.px() * k.pz())
            + n.pz() * (p.px() * k.py() - p.py() * k.px());
    double ax = p.energy() * k.px() - k.energy() * p.px();
    double ay = p.energy() * k.py() - k.energy() * p.py();
    double az = p.energy() * k.pz() - k.energy() * p.pz();
    double x = ay * n.pz() - az * n.py();
    double y = az * n.px() - ax * n.pz();
    double z = ax * n.py() - ay * n.px();
    double scale = 1 / p.dot(k);
    return new FourMomentum(x * scale, y * scale, z * scale, energy * scale);
  }
}
