package org.anomalyaware.datasets.lhco.process;

import org.anomalyaware.datasets.lhco.shower.Flavour;
import org.anomalyaware.datasets.lhco.shower.StrongCoupling;

/**
 * The cross-section of p p to two partons at leading order, by what the partons are (from Ellis,
 * Stirling, Webber, QCD and Collider Physics, section 7.4):
 *
 * <pre>dsigma / (dy3 dy4 dpT²) = ½ sum x1 f_i(x1) x2 f_j(x2) pi alpha_s² / s² |M(ij to kl)|² / g⁴
 * </pre>
 *
 * <p>The sum is over both orders k l of the outgoing partons. The half is there because every event
 * has then two places in the plane of y3 and y4, so the integral over the whole plane is the total.
 *
 * <p>One per thread; {@link #evaluate} first.
 */
final class DijetCrossSection {
  /** (ħc)² in GeV² pb. */
  private static final double PICOBARNS = 3.893794e8;

  private final StrongCoupling coupling;
  private final double collisionEnergy;
  private double quarkQuark;
  private double quarkGluon;
  private double gluonQuark;
  private double gluonGluon;

  /**
   * A cross-section.
   *
   * @param coupling at pT²
   * @param collisionEnergy of the two protons together, GeV
   */
  DijetCrossSection(StrongCoupling coupling, double collisionEnergy) {
    this.coupling = coupling;
    this.collisionEnergy = collisionEnergy;
  }

  /**
   * The cross-section at one point of phase space, pb / GeV², all final states together; 0 outside.
   *
   * @param transverse pT of both partons, GeV
   */
  double evaluate(double transverse, double firstRapidity, double secondRapidity) {
    quarkQuark = 0;
    quarkGluon = 0;
    gluonQuark = 0;
    gluonGluon = 0;
    double scaled = transverse / collisionEnergy;
    double x1 = scaled * (Math.exp(firstRapidity) + Math.exp(secondRapidity));
    double x2 = scaled * (Math.exp(-firstRapidity) + Math.exp(-secondRapidity));
    if (x1 >= 1 || x2 >= 1) {
      return 0;
    }
    double s = x1 * x2 * collisionEnergy * collisionEnergy;
    double t = -s / (1 + Math.exp(firstRapidity - secondRapidity));
    double u = -s - t;
    sum(PartonDensities.at(x1), PartonDensities.at(x2), s, t, u);
    double alpha = coupling.at(transverse * transverse);
    double factor = 0.5 * Math.PI * alpha * alpha / (s * s) * PICOBARNS;
    quarkQuark *= factor;
    quarkGluon *= factor;
    gluonQuark *= factor;
    gluonGluon *= factor;
    return quarkQuark + quarkGluon + gluonQuark + gluonGluon;
  }

  private void sum(PartonDensities one, PartonDensities two, double s, double t, double u) {
    double gluons = one.gluon() * two.gluon();
    double same = one.sameFlavour(two);
    double annihilating = one.annihilating(two);
    double different = one.quarkSum() * two.quarkSum() - same - annihilating;
    double gluonFirst = one.gluon() * two.quarkSum();
    double quarkFirst = one.quarkSum() * two.gluon();
    double otherFlavours = PartonDensities.FLAVOURS - 1;

    gluonGluon =
        gluons * QcdAmplitudes.gluons(s, t, u) + annihilating * QcdAmplitudes.pairToGluons(s, t, u);
    quarkQuark =
        different
                * (QcdAmplitudes.differentQuarks(s, t, u) + QcdAmplitudes.differentQuarks(s, u, t))
            + same * QcdAmplitudes.sameQuarks(s, t, u)
            + annihilating
                * (QcdAmplitudes.samePair(s, t, u)
                    + QcdAmplitudes.samePair(s, u, t)
                    + 2 * otherFlavours * QcdAmplitudes.otherPair(s, t, u))
            + 2 * PartonDensities.FLAVOURS * gluons * QcdAmplitudes.gluonsToPair(s, t, u);
    gluonQuark =
        gluonFirst * QcdAmplitudes.gluonQuark(s, t, u)
            + quarkFirst * QcdAmplitudes.gluonQuark(s, u, t);
    quarkGluon =
        gluonFirst * QcdAmplitudes.gluonQuark(s, u, t)
            + quarkFirst * QcdAmplitudes.gluonQuark(s, t, u);
  }

  /** What the two partons are, with the chances that they have at the point evaluated last. */
  Flavours draw(double uniform) {
    double chosen = uniform * (quarkQuark + quarkGluon + gluonQuark + gluonGluon);
    if (chosen < quarkQuark) {
      return new Flavours(Flavour.QUARK, Flavour.QUARK);
    }
    if (chosen < quarkQuark + quarkGluon) {
      return new Flavours(Flavour.QUARK, Flavour.GLUON);
    }
    if (chosen < quarkQuark + quarkGluon + gluonQuark) {
      return new Flavours(Flavour.GLUON, Flavour.QUARK);
    }
    return new Flavours(Flavour.GLUON, Flavour.GLUON);
  }

  /** What two partons are. */
  record Flavours(Flavour first, Flavour second) {}
}
