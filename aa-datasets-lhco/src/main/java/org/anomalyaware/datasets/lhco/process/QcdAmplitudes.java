package org.anomalyaware.datasets.lhco.process;

/**
 * Squared amplitudes of the massless 2 to 2 processes of QCD at leading order, summed over final
 * and averaged over initial colours and spins, in units of g⁴ (B. L. Combridge, J. Kripfganz, J.
 * Ranft, Phys. Lett. B 70 (1977) 234; table 7.1 of R. K. Ellis, W. J. Stirling, B. R. Webber, QCD
 * and Collider Physics). s is positive, t and u are negative, s + t + u = 0; t is the square of the
 * momentum that the first of the incoming hands to the first of the outgoing.
 */
final class QcdAmplitudes {
  private QcdAmplitudes() {}

  /** q q' to q q', also with antiquarks, of two flavours. */
  static double differentQuarks(double s, double t, double u) {
    return 4.0 / 9.0 * (s * s + u * u) / (t * t);
  }

  /** q q to q q. */
  static double sameQuarks(double s, double t, double u) {
    return 4.0 / 9.0 * ((s * s + u * u) / (t * t) + (s * s + t * t) / (u * u))
        - 8.0 / 27.0 * s * s / (t * u);
  }

  /** q q̄ to q' q̄' of one other flavour. */
  static double otherPair(double s, double t, double u) {
    return 4.0 / 9.0 * (t * t + u * u) / (s * s);
  }

  /** q q̄ to q q̄ of the same flavour. */
  static double samePair(double s, double t, double u) {
    return 4.0 / 9.0 * ((s * s + u * u) / (t * t) + (t * t + u * u) / (s * s))
        - 8.0 / 27.0 * u * u / (s * t);
  }

  /** q q̄ to g g. */
  static double pairToGluons(double s, double t, double u) {
    return 32.0 / 27.0 * (t * t + u * u) / (t * u) - 8.0 / 3.0 * (t * t + u * u) / (s * s);
  }

  /** g g to q q̄ of one flavour. */
  static double gluonsToPair(double s, double t, double u) {
    return 1.0 / 6.0 * (t * t + u * u) / (t * u) - 3.0 / 8.0 * (t * t + u * u) / (s * s);
  }

  /** g q to g q. */
  static double gluonQuark(double s, double t, double u) {
    return (s * s + u * u) / (t * t) - 4.0 / 9.0 * (s * s + u * u) / (s * u);
  }

  /** g g to g g. */
  static double gluons(double s, double t, double u) {
    return 9.0 / 2.0 * (3 - t * u / (s * s) - s * u / (t * t) - s * t / (u * u));
  }
}
