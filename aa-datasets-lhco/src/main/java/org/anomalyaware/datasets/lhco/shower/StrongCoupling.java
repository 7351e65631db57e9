package org.anomalyaware.datasets.lhco.shower;

import org.apiguardian.api.API;

/**
 * The strong coupling at one loop with {@value #FLAVOURS} massless flavours,
 *
 * <pre>alpha_s(Q²) = 1 / (b0 ln(Q² / Lambda²)),   b0 = (33 - 2 nf) / (12 pi)</pre>
 *
 * whose Lambda follows from the value at the mass of the Z boson. Flavour thresholds are left out.
 *
 * @param atZ alpha_s(mZ²)
 */
@API(status = API.Status.INTERNAL)
public record StrongCoupling(double atZ) {
  /** How many quark flavours a gluon splits into, all of them massless. */
  public static final int FLAVOURS = 5;

  /** C_F = (N² - 1) / 2N for N = 3 colours. */
  public static final double QUARK_CHARGE = 4.0 / 3.0;

  /** C_A = N. */
  public static final double GLUON_CHARGE = 3.0;

  /** T_R. */
  public static final double SPLITTING_CHARGE = 0.5;

  private static final double Z_MASS = 91.1876;
  private static final double B0 = (33.0 - 2.0 * FLAVOURS) / (12.0 * Math.PI);

  /** Checks the value. */
  public StrongCoupling {
    if (!(atZ > 0 && atZ < 1)) {
      throw new IllegalArgumentException("alpha_s(mZ) must lie between 0 and 1, not " + atZ);
    }
  }

  /** Lambda² in GeV², where the coupling would be infinite. */
  public double lambdaSquared() {
    return Z_MASS * Z_MASS * Math.exp(-1 / (B0 * atZ));
  }

  /** The coupling at a scale squared in GeV², which must exceed {@link #lambdaSquared()}. */
  public double at(double scaleSquared) {
    return 1 / (B0 * Math.log(scaleSquared / lambdaSquared()));
  }

  /**
   * The scale of the next emission below another, for emissions with the density
   *
   * <pre>alpha_s(t) / (2 pi) weight dt / t.</pre>
   *
   * <p>The probability of none between t and {@code scaleSquared} is then (ln(t / Lambda²) /
   * ln(scaleSquared / Lambda²)) to the power weight / (2 pi b0), which is set equal to a random
   * number and solved for t.
   *
   * @param uniform in [0, 1)
   * @return a scale squared between Lambda² and {@code scaleSquared}
   */
  double nextScale(double scaleSquared, double weight, double uniform) {
    double logarithm = Math.log(scaleSquared / lambdaSquared());
    double power = 2 * Math.PI * B0 / weight;
    return lambdaSquared() * Math.exp(logarithm * Math.pow(1 - uniform, power));
  }
}
