package org.anomalyaware.datasets.smeft.physics;

import org.apiguardian.api.API;

/**
 * Parton densities of the proton in the leading-order analytic parametrisation of M. Glück, E. Reya
 * and A. Vogt, Z. Phys. C67 (1995) 433 (GRV 94 LO). Mutable: {@link #setScale} first, then evaluate
 * at as many x as needed; one per thread.
 *
 * <p>The authors give it for 10⁻⁵ &lt; x &lt; 1 and 0.4 &lt; Q² &lt; 10⁶ GeV²; scales outside are
 * frozen at the border. Charm and bottom appear as massless partons above their thresholds.
 */
@API(status = API.Status.INTERNAL)
public final class Grv94LeadingOrder {
  /** Number of quark flavours, in the order of {@link Fermion}: d, u, s, c, b. */
  public static final int FLAVOURS = 5;

  /** Lowest scale squared of the parametrisation, GeV². */
  public static final double LOWEST_SCALE_SQUARED = 0.4;

  /** Highest scale squared of the parametrisation, GeV². */
  public static final double HIGHEST_SCALE_SQUARED = 1e6;

  private static final double MU_SQUARED = 0.23;
  private static final double LAMBDA_SQUARED = 0.2322 * 0.2322;

  private double s;
  private double logS;
  private double rootS;
  private double x;
  private double rootX;
  private double logX;
  private double logOneMinusX;
  private double rootLogInverseX;
  private double logLogInverseX;

  /** Densities at 100 GeV until {@link #setScale} is called. */
  public Grv94LeadingOrder() {
    setScale(1e4);
  }

  /** Sets the scale squared Q² in GeV², frozen into the range of the parametrisation. */
  public void setScale(double scaleSquared) {
    if (!(scaleSquared > 0.0)) {
      throw new IllegalArgumentException("scale squared " + scaleSquared + " must be positive");
    }
    double frozen = Math.min(Math.max(scaleSquared, LOWEST_SCALE_SQUARED), HIGHEST_SCALE_SQUARED);
    s = Math.log(Math.log(frozen / LAMBDA_SQUARED) / Math.log(MU_SQUARED / LAMBDA_SQUARED));
    logS = Math.log(s);
    rootS = Math.sqrt(s);
  }

  /**
   * Momentum densities x q(x) and x q̄(x).
   *
   * @param momentumFraction x, in (0, 1)
   * @param quarks receives d, u, s, c, b
   * @param antiquarks receives d̄, ū, s̄, c̄, b̄
   */
  public void evaluate(double momentumFraction, double[] quarks, double[] antiquarks) {
    setX(momentumFraction);
    double upValence = upValence();
    double downValence = downValence();
    double sum = lightSea();
    double difference = lightSeaDifference();
    double downSea = 0.5 * (sum + difference);
    double upSea = 0.5 * (sum - difference);
    antiquarks[0] = downSea;
    antiquarks[1] = upSea;
    antiquarks[2] = strange();
    antiquarks[3] = charm();
    antiquarks[4] = bottom();
    quarks[0] = downSea + downValence;
    quarks[1] = upSea + upValence;
    quarks[2] = antiquarks[2];
    quarks[3] = antiquarks[3];
    quarks[4] = antiquarks[4];
  }

  /** Momentum density of the gluon, x g(x), for x in (0, 1). */
  public double gluon(double momentumFraction) {
    setX(momentumFraction);
    return light(
        0.524,
        1.088,
        1.742 - 0.930 * s,
        -0.399 * s * s,
        7.486 - 2.185 * s,
        16.69 + s * (-22.74 + s * 5.779),
        -25.59 + s * (29.71 - s * 7.296),
        2.792 + s * (2.215 + s * (0.422 - s * 0.104)),
        0.807 + 2.005 * s,
        3.841 + 0.316 * s);
  }

  private void setX(double momentumFraction) {
    if (!(momentumFraction > 0.0 && momentumFraction < 1.0)) {
      throw new IllegalArgumentException(
          "momentum fraction " + momentumFraction + " lies outside (0, 1)");
    }
    x = momentumFraction;
    rootX = Math.sqrt(x);
    logX = Math.log(x);
    logOneMinusX = Math.log1p(-x);
    rootLogInverseX = Math.sqrt(-logX);
    logLogInverseX = Math.log(-logX);
  }

  private double upValence() {
    return valence(
        2.284 + s * (0.802 + s * 0.055),
        0.590 - 0.024 * s,
        0.131 + 0.063 * s,
        -0.449 - s * (0.138 + s * 0.076),
        0.213 + s * (2.669 - s * 0.728),
        8.854 + s * (-9.135 + s * 1.979),
        2.997 + s * (0.753 - s * 0.076));
  }

  private double downValence() {
    return valence(
        0.371 + s * (0.083 + s * 0.039),
        0.376,
        0.486 + 0.062 * s,
        -0.509 + s * (3.310 - s * 1.248),
        12.41 + s * (-10.52 + s * 2.267),
        6.373 + s * (-6.208 + s * 1.418),
        3.691 + s * (0.799 - s * 0.071));
  }

  /** x (d̄ - ū). */
  private double lightSeaDifference() {
    return valence(
        0.082 + s * (0.014 + s * 0.008),
        0.409 - 0.005 * s,
        0.799 + 0.071 * s,
        -38.07 + s * (36.13 - s * 0.656),
        90.31 + s * (-74.15 + s * 7.645),
        0.0,
        7.486 + s * (1.217 - s * 0.159));
  }

  /** x (d̄ + ū). */
  private double lightSea() {
    return light(
        1.451,
        0.271,
        0.410 - 0.232 * s,
        0.534 - 0.457 * s,
        0.890 - 0.140 * s,
        -0.981,
        0.320 + 0.683 * s,
        4.752 + s * (1.164 + s * 0.286),
        4.119 + 1.713 * s,
        0.682 + 2.978 * s);
  }

  private double strange() {
    return heavy(
        0.0,
        0.914,
        0.577,
        1.798 - 0.596 * s,
        -5.548 + 3.669 * rootS - 0.616 * s,
        18.92 - 16.73 * rootS + 5.168 * s,
        6.379 + s * (-0.350 + s * 0.142),
        3.981 + 1.638 * s,
        6.402);
  }

  private double charm() {
    return heavy(
        0.888,
        1.01,
        0.37,
        0.0,
        0.0,
        4.24 - 0.804 * s,
        3.46 - 1.076 * s,
        4.61 + 1.49 * s,
        2.555 + 1.961 * s);
  }

  private double bottom() {
    return heavy(
        1.351, 1.00, 0.51, 0.0, 0.0, 1.848, 2.929 + 1.396 * s, 4.71 + 1.514 * s, 4.02 + 1.239 * s);
  }

  /** N x^α (1 + A x^β + x (B + C √x)) (1 - x)^D. */
  private double valence(
      double norm, double alpha, double beta, double a, double b, double c, double d) {
    return norm
        * Math.exp(alpha * logX + d * logOneMinusX)
        * (1.0 + a * Math.exp(beta * logX) + x * (b + c * rootX));
  }

  /** (x^a (A + B x + C x²) ln(1/x)^b + s^α exp(-E + √(E' s^β ln(1/x)))) (1 - x)^D. */
  private double light(
      double alpha,
      double beta,
      double powerX,
      double powerLog,
      double a,
      double b,
      double c,
      double d,
      double e,
      double ePrime) {
    double soft = Math.exp(powerX * logX + powerLog * logLogInverseX) * (a + x * (b + x * c));
    double evolved = Math.exp(alpha * logS - e + rise(beta, ePrime));
    return (soft + evolved) * Math.exp(d * logOneMinusX);
  }

  /**
   * (s - s_th)^α ln(1/x)^-a (1 + A √x + B x) (1 - x)^D exp(-E + √(E' s^β ln(1/x))), 0 below s_th.
   */
  private double heavy(
      double threshold,
      double alpha,
      double beta,
      double powerLog,
      double a,
      double b,
      double d,
      double e,
      double ePrime) {
    if (s <= threshold) {
      return 0.0;
    }
    return (1.0 + a * rootX + b * x)
        * Math.exp(
            alpha * Math.log(s - threshold)
                - powerLog * logLogInverseX
                + d * logOneMinusX
                - e
                + rise(beta, ePrime));
  }

  private double rise(double beta, double ePrime) {
    return Math.sqrt(ePrime * Math.exp(beta * logS)) * rootLogInverseX;
  }
}
