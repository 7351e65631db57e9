package org.anomalyaware.datasets.smeft.physics;

import org.apiguardian.api.API;

/** The massless fermions that annihilate into, or come from, a Z boson. */
@API(status = API.Status.INTERNAL)
public enum Fermion {
  DOWN(1, -1.0 / 3.0, -0.5, 3),
  UP(2, 2.0 / 3.0, 0.5, 3),
  STRANGE(3, -1.0 / 3.0, -0.5, 3),
  CHARM(4, 2.0 / 3.0, 0.5, 3),
  BOTTOM(5, -1.0 / 3.0, -0.5, 3),
  ELECTRON(11, -1.0, -0.5, 1);

  private final int pdgId;
  private final double charge;
  private final double weakIsospin;
  private final int colours;

  Fermion(int pdgId, double charge, double weakIsospin, int colours) {
    this.pdgId = pdgId;
    this.charge = charge;
    this.weakIsospin = weakIsospin;
    this.colours = colours;
  }

  /**
   * Particle number in the scheme of the Particle Data Group; the antiparticle's is its negative.
   */
  public int pdgId() {
    return pdgId;
  }

  /** Electric charge Q in units of the positron's. */
  public double charge() {
    return charge;
  }

  /** Third component of the weak isospin of the left-handed state, T3. */
  public double weakIsospin() {
    return weakIsospin;
  }

  /** Number of colours: 3 for a quark, 1 for a lepton. */
  public int colours() {
    return colours;
  }

  /**
   * Coupling of the left-handed state to the Z in units of g / cos(theta_W): T3 - Q sin²(theta_W).
   */
  public double leftCoupling(double sinSquared) {
    return weakIsospin - charge * sinSquared;
  }

  /** Coupling of the right-handed state to the Z in units of g / cos(theta_W): -Q sin²(theta_W). */
  public double rightCoupling(double sinSquared) {
    return -charge * sinSquared;
  }
}
