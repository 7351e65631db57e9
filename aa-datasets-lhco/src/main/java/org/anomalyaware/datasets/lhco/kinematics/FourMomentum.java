package org.anomalyaware.datasets.lhco.kinematics;

import org.apiguardian.api.API;

/**
 * A four-momentum in GeV, the beam along z.
 *
 * @param px across the beam
 * @param py across the beam
 * @param pz along the beam
 * @param energy at least the length of the three-momentum, but for rounding
 */
@API(status = API.Status.INTERNAL)
public record FourMomentum(double px, double py, double pz, double energy) {
  /** Nothing. */
  public static final FourMomentum ZERO = new FourMomentum(0, 0, 0, 0);

  /**
   * Rapidity that stands for an infinite one; a particle with it is off the beam by nothing that
   * could be seen.
   */
  private static final double LARGEST_RAPIDITY = 1e5;

  /** A massless particle of given transverse momentum, pseudorapidity and azimuth. */
  public static FourMomentum massless(double transverse, double pseudorapidity, double azimuth) {
    return new FourMomentum(
        transverse * Math.cos(azimuth),
        transverse * Math.sin(azimuth),
        transverse * Math.sinh(pseudorapidity),
        transverse * Math.cosh(pseudorapidity));
  }

  /** A particle of given mass and three-momentum. */
  public static FourMomentum massive(double mass, double px, double py, double pz) {
    return new FourMomentum(px, py, pz, Math.sqrt(mass * mass + px * px + py * py + pz * pz));
  }

  /** The sum of two. */
  public FourMomentum plus(FourMomentum other) {
    return new FourMomentum(px + other.px, py + other.py, pz + other.pz, energy + other.energy);
  }

  /** The difference of two. */
  public FourMomentum minus(FourMomentum other) {
    return plus(other.times(-1));
  }

  /** Every component times a number. */
  public FourMomentum times(double factor) {
    return new FourMomentum(factor * px, factor * py, factor * pz, factor * energy);
  }

  /** The Minkowski product, positive for time-like vectors. */
  public double dot(FourMomentum other) {
    return energy * other.energy - px * other.px - py * other.py - pz * other.pz;
  }

  /** The invariant mass; 0 where rounding made its square negative. */
  public double mass() {
    return Math.sqrt(Math.max(0, massSquared()));
  }

  private double massSquared() {
    return (energy + pz) * (energy - pz) - transverseSquared();
  }

  /** Square of the momentum across the beam. */
  public double transverseSquared() {
    return px * px + py * py;
  }

  /** Momentum across the beam. */
  public double transverse() {
    return Math.sqrt(transverseSquared());
  }

  /** Azimuth about the beam, from -pi to pi. */
  public double azimuth() {
    return Math.atan2(py, px);
  }

  /** Rapidity ½ ln((E + pz) / (E - pz)), in a form that keeps its digits near the beam. */
  public double rapidity() {
    double transverseMassSquared = transverseSquared() + Math.max(0, massSquared());
    double forward = energy + Math.abs(pz);
    double size =
        transverseMassSquared > 0
            ? 0.5 * Math.log(forward * forward / transverseMassSquared)
            : LARGEST_RAPIDITY;
    return pz < 0 ? -size : size;
  }

  /** Pseudorapidity asinh(pz / pT). */
  public double pseudorapidity() {
    double transverse = transverse();
    if (transverse == 0) {
      return pz == 0 ? 0 : Math.copySign(LARGEST_RAPIDITY, pz);
    }
    double ratio = Math.abs(pz) / transverse;
    return Math.copySign(Math.log(ratio + Math.sqrt(ratio * ratio + 1)), pz);
  }

  /** This momentum, given in the rest frame of a parent, as it is where the parent moves. */
  public FourMomentum boostedFromRestFrameOf(FourMomentum parent) {
    double mass = parent.mass();
    double projection = px * parent.px + py * parent.py + pz * parent.pz;
    double boostedEnergy = (energy * parent.energy + projection) / mass;
    double share = (energy + boostedEnergy) / (mass + parent.energy);
    return new FourMomentum(
        px + share * parent.px, py + share * parent.py, pz + share * parent.pz, boostedEnergy);
  }
}
