package org.anomalyaware.datasets.lhco.shower;

/**
 * The three splittings of massless partons, as an end of one colour dipole has them: the functions
 * of S. Catani, M. H. Seymour, Nucl. Phys. B 485 (1997) 291, hep-ph/9605323, eq. 5.7 to 5.9, for a
 * final-state emitter and spectator. A gluon is the end of two dipoles, each of which has half of
 * its charge; of the two gluons that come of one, the second is the soft one by symmetry.
 *
 * <p>z is the emitter's share of the light-cone momentum and y = s_ij / s_ijk. Summed over a
 * parton's dipoles and for y = 0 they are the Altarelli-Parisi functions P_qq, P_gg / 2
 * (symmetrised in z, the half because its two gluons are the same) and nf P_qg.
 */
enum Splitting {
  /** q to q g, C_F (2 / (1 - z (1 - y)) - (1 + z)). */
  QUARK_EMITS_GLUON(Flavour.QUARK, Flavour.GLUON) {
    @Override
    double kernel(double z, double y) {
      return StrongCoupling.QUARK_CHARGE * (2 / (1 - z * (1 - y)) - (1 + z));
    }

    @Override
    double bound(double z) {
      return softBound(StrongCoupling.QUARK_CHARGE, z);
    }

    @Override
    double boundIntegral(double least, double most) {
      return softBoundIntegral(StrongCoupling.QUARK_CHARGE, least, most);
    }

    @Override
    double drawFromBound(double least, double most, double uniform) {
      return drawSoft(least, most, uniform);
    }
  },
  /** g to g g at one of the two dipoles, C_A / 2 (2 / (1 - z (1 - y)) - 2 + z (1 - z)). */
  GLUON_EMITS_GLUON(Flavour.GLUON, Flavour.GLUON) {
    @Override
    double kernel(double z, double y) {
      return HALF_GLUON_CHARGE * (2 / (1 - z * (1 - y)) - 2 + z * (1 - z));
    }

    @Override
    double bound(double z) {
      return softBound(HALF_GLUON_CHARGE, z);
    }

    @Override
    double boundIntegral(double least, double most) {
      return softBoundIntegral(HALF_GLUON_CHARGE, least, most);
    }

    @Override
    double drawFromBound(double least, double most, double uniform) {
      return drawSoft(least, most, uniform);
    }
  },
  /** g to q q̄ of any flavour at one of the two dipoles, nf T_R / 2 (1 - 2 z (1 - z)). */
  GLUON_TO_QUARKS(Flavour.QUARK, Flavour.QUARK) {
    @Override
    double kernel(double z, double y) {
      return HALF_FLAVOURS_CHARGE * (1 - 2 * z * (1 - z));
    }

    @Override
    double bound(double z) {
      return HALF_FLAVOURS_CHARGE;
    }

    @Override
    double boundIntegral(double least, double most) {
      return HALF_FLAVOURS_CHARGE * (most - least);
    }

    @Override
    double drawFromBound(double least, double most, double uniform) {
      return least + uniform * (most - least);
    }
  };

  private static final double HALF_GLUON_CHARGE = StrongCoupling.GLUON_CHARGE / 2;
  private static final double HALF_FLAVOURS_CHARGE =
      StrongCoupling.FLAVOURS * StrongCoupling.SPLITTING_CHARGE / 2;

  private final Flavour first;
  private final Flavour second;

  Splitting(Flavour first, Flavour second) {
    this.first = first;
    this.second = second;
  }

  /** What the emitter becomes, with the share z. */
  Flavour first() {
    return first;
  }

  /** What comes in addition, with the share 1 - z. */
  Flavour second() {
    return second;
  }

  /** The splitting function; never negative. */
  abstract double kernel(double z, double y);

  /** A function of z that is nowhere less than the kernel, whatever y is. */
  abstract double bound(double z);

  /** The bound's integral. */
  abstract double boundIntegral(double least, double most);

  /** A z that is distributed as the bound, of a number that is uniform in [0, 1). */
  abstract double drawFromBound(double least, double most, double uniform);

  private static double softBound(double charge, double z) {
    return 2 * charge / (1 - z);
  }

  private static double softBoundIntegral(double charge, double least, double most) {
    return 2 * charge * Math.log((1 - least) / (1 - most));
  }

  private static double drawSoft(double least, double most, double uniform) {
    return 1 - (1 - least) * Math.pow((1 - most) / (1 - least), uniform);
  }
}
