package org.anomalyaware.datasets.smeft.physics;

/**
 * The same squared amplitude by another road: Dirac traces with explicit 4 x 4 matrices,
 * unitary-gauge propagators with their longitudinal parts, and the whole vertex tensor without
 * dropping a term.
 */
final class TraceReference {
  static final double[] METRIC = {1.0, -1.0, -1.0, -1.0};

  private static final Complex[][] IDENTITY = identity();
  private static final Complex[][][] GAMMA = gamma();

  private final ElectroweakParameters electroweak;
  private final HiggsGaugeCouplings couplings;

  TraceReference(ElectroweakParameters electroweak, HiggsGaugeCouplings couplings) {
    this.electroweak = electroweak;
    this.couplings = couplings;
  }

  double squared(double[] momenta, Fermion incoming, boolean fermionFirst) {
    double[] fermion = slice(momenta, fermionFirst ? 0 : 4);
    double[] antifermion = slice(momenta, fermionFirst ? 4 : 0);
    double[] negative = slice(momenta, 8);
    double[] positive = slice(momenta, 12);
    double[] q1 = add(fermion, antifermion);
    double[] q2 = add(negative, positive);
    double sinSquared = electroweak.sinSquared();
    double z = electroweak.zCoupling();
    double photon = electroweak.electricCharge() * incoming.charge();
    double[][] initial = {
      {z * incoming.leftCoupling(sinSquared), z * incoming.rightCoupling(sinSquared)},
      {photon, photon}
    };
    double[] lepton = {
      z * Fermion.ELECTRON.leftCoupling(sinSquared), z * Fermion.ELECTRON.rightCoupling(sinSquared)
    };
    Complex[][][] chains = {
      chain(zPropagator(q1), hzzVertex(couplings, q1, q2), zPropagator(q2)),
      chain(photonPropagator(q1), photonVertex(couplings, q1, q2), zPropagator(q2))
    };
    Complex[][] decay = trace(negative, positive, lepton, lepton);
    Complex sum = Complex.ZERO;
    for (int v = 0; v < 2; v++) {
      for (int w = 0; w < 2; w++) {
        Complex[][] production = trace(antifermion, fermion, initial[v], initial[w]);
        sum = sum.plus(contract(production, chains[v], chains[w], decay));
      }
    }
    return sum.re() / (4.0 * incoming.colours());
  }

  /** V^{αβ} of HZZ without the i, all indices up. */
  static double[][] hzzVertex(HiggsGaugeCouplings c, double[] q1, double[] q2) {
    double[][] vertex = new double[4][4];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double g = a == b ? METRIC[a] : 0.0;
        vertex[a][b] =
            c.hzz3() * g
                - c.hzz1() * (dot(q1, q2) * g - q2[a] * q1[b])
                + c.hzz2() * ((dot(q1, q1) + dot(q2, q2)) * g - q1[a] * q1[b] - q2[a] * q2[b]);
      }
    }
    return vertex;
  }

  /** V^{αβ} of the photon (momentum q1, index α), the Z and H without the i, all indices up. */
  static double[][] photonVertex(HiggsGaugeCouplings c, double[] q1, double[] q2) {
    double[][] vertex = new double[4][4];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double g = a == b ? METRIC[a] : 0.0;
        vertex[a][b] =
            -c.haz1() * (dot(q1, q2) * g - q2[a] * q1[b])
                + c.haz2() * (dot(q1, q1) * g - q1[a] * q1[b]);
      }
    }
    return vertex;
  }

  private Complex[][] zPropagator(double[] q) {
    double mass = electroweak.zMass();
    Complex denominator =
        new Complex(dot(q, q) - mass * mass, mass * electroweak.zWidth()).inverse();
    Complex[][] propagator = new Complex[4][4];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double g = a == b ? METRIC[a] : 0.0;
        propagator[a][b] = denominator.times(-g + q[a] * q[b] / (mass * mass));
      }
    }
    return propagator;
  }

  private static Complex[][] photonPropagator(double[] q) {
    Complex[][] propagator = new Complex[4][4];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        propagator[a][b] = new Complex(a == b ? -METRIC[a] / dot(q, q) : 0.0, 0.0);
      }
    }
    return propagator;
  }

  /** First propagator, vertex, second propagator; the result has both indices down. */
  private static Complex[][] chain(Complex[][] first, double[][] vertex, Complex[][] second) {
    Complex[][] result = new Complex[4][4];
    for (int a = 0; a < 4; a++) {
      for (int d = 0; d < 4; d++) {
        Complex sum = Complex.ZERO;
        for (int b = 0; b < 4; b++) {
          for (int c = 0; c < 4; c++) {
            double lowered = METRIC[a] * METRIC[b] * vertex[b][c] * METRIC[c] * METRIC[d];
            sum = sum.plus(first[a][b].times(second[c][d]).times(lowered));
          }
        }
        result[a][d] = sum;
      }
    }
    return result;
  }

  /** Tr[p̸ γ^a (gL PL + gR PR) k̸ (g'L PR + g'R PL) γ^b]. */
  private static Complex[][] trace(double[] p, double[] k, double[] g, double[] gPrime) {
    Complex[][] result = new Complex[4][4];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        Complex[][] left = multiply(slash(p), multiply(GAMMA[a], chiral(g[0], g[1])));
        Complex[][] right = multiply(slash(k), multiply(chiral(gPrime[1], gPrime[0]), GAMMA[b]));
        Complex[][] product = multiply(left, right);
        Complex sum = Complex.ZERO;
        for (int i = 0; i < 4; i++) {
          sum = sum.plus(product[i][i]);
        }
        result[a][b] = sum;
      }
    }
    return result;
  }

  private static Complex contract(
      Complex[][] production, Complex[][] chain, Complex[][] other, Complex[][] decay) {
    Complex sum = Complex.ZERO;
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        for (int c = 0; c < 4; c++) {
          for (int d = 0; d < 4; d++) {
            sum =
                sum.plus(
                    production[a][b]
                        .times(chain[a][c])
                        .times(other[b][d].conjugate())
                        .times(decay[c][d]));
          }
        }
      }
    }
    return sum;
  }

  private static Complex[][] slash(double[] p) {
    Complex[][] result = scaled(GAMMA[0], p[0]);
    for (int i = 1; i < 4; i++) {
      result = sum(result, scaled(GAMMA[i], -p[i]));
    }
    return result;
  }

  /** left PL + right PR in the chiral representation, γ5 = diag(-1, -1, 1, 1). */
  private static Complex[][] chiral(double left, double right) {
    Complex[][] result = scaled(IDENTITY, 0.0);
    for (int i = 0; i < 4; i++) {
      result[i][i] = new Complex(i < 2 ? left : right, 0.0);
    }
    return result;
  }

  private static Complex[][] identity() {
    Complex[][] result = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        result[i][j] = i == j ? Complex.ONE : Complex.ZERO;
      }
    }
    return result;
  }

  private static Complex[][][] gamma() {
    Complex i = new Complex(0.0, 1.0);
    Complex[][][] pauli = {
      {{Complex.ONE, Complex.ZERO}, {Complex.ZERO, Complex.ONE}},
      {{Complex.ZERO, Complex.ONE}, {Complex.ONE, Complex.ZERO}},
      {{Complex.ZERO, i.times(-1.0)}, {i, Complex.ZERO}},
      {{Complex.ONE, Complex.ZERO}, {Complex.ZERO, Complex.ONE.times(-1.0)}}
    };
    Complex[][][] matrices = new Complex[4][][];
    for (int mu = 0; mu < 4; mu++) {
      matrices[mu] = scaled(identity(), 0.0);
      for (int r = 0; r < 2; r++) {
        for (int s = 0; s < 2; s++) {
          matrices[mu][r][s + 2] = pauli[mu][r][s];
          matrices[mu][r + 2][s] = pauli[mu][r][s].times(mu == 0 ? 1.0 : -1.0);
        }
      }
    }
    return matrices;
  }

  private static Complex[][] multiply(Complex[][] a, Complex[][] b) {
    Complex[][] result = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        Complex sum = Complex.ZERO;
        for (int k = 0; k < 4; k++) {
          sum = sum.plus(a[i][k].times(b[k][j]));
        }
        result[i][j] = sum;
      }
    }
    return result;
  }

  private static Complex[][] scaled(Complex[][] a, double factor) {
    Complex[][] result = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        result[i][j] = a[i][j].times(factor);
      }
    }
    return result;
  }

  private static Complex[][] sum(Complex[][] a, Complex[][] b) {
    Complex[][] result = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        result[i][j] = a[i][j].plus(b[i][j]);
      }
    }
    return result;
  }

  static double dot(double[] p, double[] q) {
    return p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3];
  }

  static double[] slice(double[] momenta, int offset) {
    return java.util.Arrays.copyOfRange(momenta, offset, offset + 4);
  }

  static double[] add(double[] p, double[] q) {
    return new double[] {p[0] + q[0], p[1] + q[1], p[2] + q[2], p[3] + q[3]};
  }

  record Complex(double re, double im) {
    static final Complex ZERO = new Complex(0.0, 0.0);
    static final Complex ONE = new Complex(1.0, 0.0);

    Complex plus(Complex other) {
      return new Complex(re + other.re, im + other.im);
    }

    Complex times(Complex other) {
      return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
      return new Complex(re * factor, im * factor);
    }

    Complex conjugate() {
      return new Complex(re, -im);
    }

    Complex inverse() {
      double norm = re * re + im * im;
      return new Complex(re / norm, -im / norm);
    }
  }
}
