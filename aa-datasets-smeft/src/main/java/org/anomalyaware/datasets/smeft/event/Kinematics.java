package org.anomalyaware.datasets.smeft.event;

import org.apiguardian.api.API;

/** Collider coordinates of momenta given by their Cartesian components, beam along z. */
@API(status = API.Status.INTERNAL)
public final class Kinematics {
  /**
   * Largest |pseudorapidity| that is returned. A Higgs boson that runs along the beam line has an
   * infinite one; at 13 TeV a momentum with |eta| = 20 would be off the beam by a few eV.
   */
  public static final double LARGEST_PSEUDORAPIDITY = 20.0;

  private Kinematics() {}

  /** Transverse momentum in the unit of its arguments. */
  public static double transverse(double px, double py) {
    return Math.sqrt(px * px + py * py);
  }

  /**
   * Pseudorapidity asinh(pz / pT), held within ±{@value #LARGEST_PSEUDORAPIDITY}; 0 for a momentum
   * that vanishes.
   */
  public static double pseudorapidity(double transverse, double pz) {
    if (pz == 0.0) {
      return 0.0;
    }
    double ratio = Math.abs(pz) / transverse;
    double eta = Math.log(ratio + Math.sqrt(ratio * ratio + 1.0));
    return Math.copySign(Math.min(eta, LARGEST_PSEUDORAPIDITY), pz);
  }

  /** Distance in azimuth, in [0, pi], of two azimuths in [-pi, pi]. */
  public static double azimuthDistance(double phi1, double phi2) {
    double distance = Math.abs(phi1 - phi2);
    return distance > Math.PI ? 2.0 * Math.PI - distance : distance;
  }

  /** Square of Delta R = √(Delta eta² + Delta phi²). */
  public static double squaredDistance(double eta1, double phi1, double eta2, double phi2) {
    double deltaEta = eta1 - eta2;
    double deltaPhi = azimuthDistance(phi1, phi2);
    return deltaEta * deltaEta + deltaPhi * deltaPhi;
  }
}
