package org.anomalyaware.datasets.lhco.process;

/**
 * Momentum densities x f(x) of the proton's partons at the fixed scale of 1 TeV. Each is
 *
 * <pre>A x^a (1 - x)^b e^(c x),</pre>
 *
 * fitted to the leading-order densities of M. Glück, E. Reya and A. Vogt, Z. Phys. C67 (1995) 433
 * (GRV 94 LO), at the highest scale that they are given for. For 0.015 &lt; x &lt; 0.8 the fits are
 * off by at most 3 % for gluon and valence, and 8 % for the sea, whose ū and d̄ are taken as the
 * same.
 *
 * @param gluon x g
 * @param quarks x q for d, u, s, c, b
 * @param antiquarks x q̄ for d, u, s, c, b
 */
@SuppressWarnings("ArrayRecordComponent")
record PartonDensities(double gluon, double[] quarks, double[] antiquarks) {
  /** How many flavours there are, in the order d, u, s, c, b. */
  static final int FLAVOURS = 5;

  /** The densities at a momentum fraction in (0, 1). */
  static PartonDensities at(double x) {
    double downValence = fit(x, 0.8637, 0.3906, 5.3147, 0.1779);
    double upValence = fit(x, 1.632, 0.3895, 4.9043, 1.5411);
    double light = fit(x, 0.06568, -0.4915, 7.9748, 1.0005);
    double strange = fit(x, 0.01600, -0.7342, 6.9695, 1.4965);
    double charm = fit(x, 0.01161, -0.7770, 1.2781, -0.3166);
    double bottom = fit(x, 0.007597, -0.8221, 6.7397, -0.6222);
    double gluon = fit(x, 0.1773, -0.8806, 6.1649, 0.2010);
    return new PartonDensities(
        gluon,
        new double[] {light + downValence, light + upValence, strange, charm, bottom},
        new double[] {light, light, strange, charm, bottom});
  }

  private static double fit(double x, double a, double low, double high, double exponential) {
    return a * Math.exp(low * Math.log(x) + high * Math.log1p(-x) + exponential * x);
  }

  /** All quarks and antiquarks together. */
  double quarkSum() {
    double sum = 0;
    for (int i = 0; i < FLAVOURS; i++) {
      sum += quarks[i] + antiquarks[i];
    }
    return sum;
  }

  /** Products of one flavour with the same in another proton: q q and q̄ q̄. */
  double sameFlavour(PartonDensities other) {
    double sum = 0;
    for (int i = 0; i < FLAVOURS; i++) {
      sum += quarks[i] * other.quarks[i] + antiquarks[i] * other.antiquarks[i];
    }
    return sum;
  }

  /** Products of one flavour with its antiflavour in another proton: q q̄ and q̄ q. */
  double annihilating(PartonDensities other) {
    double sum = 0;
    for (int i = 0; i < FLAVOURS; i++) {
      sum += quarks[i] * other.antiquarks[i] + antiquarks[i] * other.quarks[i];
    }
    return sum;
  }

  /**
   * Products of an up-type quark with a down-type antiquark of its generation, and all conjugates.
   */
  double charged(PartonDensities other) {
    return pair(other, 1, 0) + pair(other, 3, 2);
  }

  private double pair(PartonDensities other, int up, int down) {
    return quarks[up] * other.antiquarks[down]
        + antiquarks[down] * other.quarks[up]
        + quarks[down] * other.antiquarks[up]
        + antiquarks[up] * other.quarks[down];
  }
}
