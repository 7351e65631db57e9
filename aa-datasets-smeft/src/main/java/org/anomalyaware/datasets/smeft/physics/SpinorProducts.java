package org.anomalyaware.datasets.smeft.physics;

/**
 * Weyl spinor products between the incoming pair (1, 2) and the outgoing lepton pair (3, 4), all
 * massless, and the contractions of their currents.
 *
 * <p>A massless momentum p has the spinor |p⟩ = (√p₊, p_T*&#47;√p₊) with p₊ = E + pz and p_T = px +
 * i py. Turned by the constant matrix iσ₂ it is the two-spinor of negative helicity,
 * (-p_T*&#47;√p₊, √p₊), so angle brackets belong to left-handed fermions; with p_T in place of its
 * conjugate every term that is odd under parity, and shows once the photon and a Z of finite width
 * interfere, would change its sign. Where pz is negative the same spinor is taken times the phase
 * that makes it (p_T/√p₋, √p₋), which stays finite on the beam axis. With ⟨ij⟩ = i₁ j₂ - i₂ j₁ and
 * [ij] = ⟨ji⟩*, ⟨ij⟩[ji] = 2 pᵢ·pⱼ. Phases of the spinors drop out of everything that this class
 * hands out.
 *
 * <p>Left-handed currents are J = ⟨1|γ|2] (annihilation) and L = ⟨4|γ|3] (pair creation). With the
 * Fierz identity ⟨a|γ^μ|b]⟨c|γ_μ|d] = 2⟨ac⟩[db], two amplitudes span each helicity configuration:
 * the metric contraction a = J·L and b = (J·q2)(L·q1), where q1 = p1 + p2 and q2 = p3 + p4.
 * Reversing all helicities conjugates both.
 */
final class SpinorProducts {
  private static final int MOMENTA = 4;

  private final double[] spinors = new double[4 * MOMENTA];

  // |a|², |b|², Re(a b*), Im(a b*) for a left-handed lepton and for a right-handed one,
  // the incoming fermion 1 being left-handed.
  private final double[] leftLepton = new double[4];
  private final double[] rightLepton = new double[4];

  /** Takes the momenta p1, p2, l⁻, l⁺, each as (E, px, py, pz). */
  void set(double[] momenta) {
    for (int k = 0; k < MOMENTA; k++) {
      setSpinor(momenta, 4 * k);
    }
    double re13 = real(0, 8);
    double im13 = imaginary(0, 8);
    double re14 = real(0, 12);
    double im14 = imaginary(0, 12);
    double re23 = real(4, 8);
    double im23 = imaginary(4, 8);
    double re24 = real(4, 12);
    double im24 = imaginary(4, 12);

    // J·q2 = ⟨13⟩[32] + ⟨14⟩[42] = ⟨13⟩⟨23⟩* + ⟨14⟩⟨24⟩*
    double reJ = re13 * re23 + im13 * im23 + re14 * re24 + im14 * im24;
    double imJ = im13 * re23 - re13 * im23 + im14 * re24 - re14 * im24;
    // L·q1 = ⟨41⟩[13] + ⟨42⟩[23] = ⟨14⟩⟨13⟩* + ⟨24⟩⟨23⟩*; its conjugate for the right-handed lepton
    double reL = re14 * re13 + im14 * im13 + re24 * re23 + im24 * im23;
    double imL = im14 * re13 - re14 * im13 + im24 * re23 - re24 * im23;

    // left-handed lepton: a = 2⟨14⟩[32] = 2⟨14⟩⟨23⟩*, b = (J·q2)(L·q1)
    contract(
        leftLepton,
        2.0 * (re14 * re23 + im14 * im23),
        2.0 * (im14 * re23 - re14 * im23),
        reJ * reL - imJ * imL,
        reJ * imL + imJ * reL);
    // right-handed lepton: a = 2⟨13⟩[42] = 2⟨13⟩⟨24⟩*, b = (J·q2)(L·q1)*
    contract(
        rightLepton,
        2.0 * (re13 * re24 + im13 * im24),
        2.0 * (im13 * re24 - re13 * im24),
        reJ * reL + imJ * imL,
        imJ * reL - reJ * imL);
  }

  /**
   * |A a + B b|² for complex coefficients A and B, given as |A|², |B|² and A B*.
   *
   * @param sameHelicity whether the two currents have the same handedness
   * @param currentLeft whether parton 1 enters a left-handed current, ⟨1|γ|2], or its conjugate
   */
  double squared(
      boolean sameHelicity,
      boolean currentLeft,
      double squareA,
      double squareB,
      double realAB,
      double imaginaryAB) {
    double[] c = sameHelicity ? leftLepton : rightLepton;
    double imaginary = currentLeft ? c[3] : -c[3];
    return squareA * c[0] + squareB * c[1] + 2.0 * (realAB * c[2] - imaginaryAB * imaginary);
  }

  private static void contract(double[] into, double reA, double imA, double reB, double imB) {
    into[0] = reA * reA + imA * imA;
    into[1] = reB * reB + imB * imB;
    into[2] = reA * reB + imA * imB;
    into[3] = imA * reB - reA * imB;
  }

  private void setSpinor(double[] momenta, int k) {
    double energy = momenta[k];
    double px = momenta[k + 1];
    double py = momenta[k + 2];
    double pz = momenta[k + 3];
    if (pz >= 0.0) {
      double root = Math.sqrt(energy + pz);
      spinors[k] = root;
      spinors[k + 1] = 0.0;
      spinors[k + 2] = px / root;
      spinors[k + 3] = -py / root;
    } else {
      double root = Math.sqrt(energy - pz);
      spinors[k] = px / root;
      spinors[k + 1] = py / root;
      spinors[k + 2] = root;
      spinors[k + 3] = 0.0;
    }
  }

  private double real(int i, int j) {
    double[] s = spinors;
    return s[i] * s[j + 2] - s[i + 1] * s[j + 3] - s[i + 2] * s[j] + s[i + 3] * s[j + 1];
  }

  private double imaginary(int i, int j) {
    double[] s = spinors;
    return s[i] * s[j + 3] + s[i + 1] * s[j + 2] - s[i + 2] * s[j + 1] - s[i + 3] * s[j];
  }
}
