package org.anomalyaware.datasets.smeft.event;

import org.apiguardian.api.API;

/**
 * Selection on the final state l⁻ l⁺ b b̄. Mutable scratch inside {@link Selector}, so that no
 * event allocates.
 *
 * @param leptonPt least transverse momentum of each lepton, GeV
 * @param bottomPt least transverse momentum of each b quark, GeV
 * @param maximumEta largest |pseudorapidity| of each of the four
 * @param minimumDeltaR least Delta R between any two of the four
 */
@API(status = API.Status.INTERNAL)
public record EventCuts(double leptonPt, double bottomPt, double maximumEta, double minimumDeltaR) {

  /** MadGraph's usual cuts on leptons and jets: 10 GeV, 20 GeV, 2.5, 0.4. */
  public static final EventCuts DEFAULT = new EventCuts(10.0, 20.0, 2.5, 0.4);

  /** No cut at all, for inclusive cross-sections. */
  public static final EventCuts NONE = new EventCuts(0.0, 0.0, Double.POSITIVE_INFINITY, 0.0);

  /** Checks the ranges. */
  public EventCuts {
    requireNotNegative("leptonPt", leptonPt);
    requireNotNegative("bottomPt", bottomPt);
    requireNotNegative("minimumDeltaR", minimumDeltaR);
    if (!(maximumEta > 0.0)) {
      throw new IllegalArgumentException("maximumEta = " + maximumEta + " must be positive");
    }
  }

  private static void requireNotNegative(String name, double value) {
    if (!(value >= 0.0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " = " + value + " must be finite, 0 or more");
    }
  }

  /** A selector with scratch space of its own, for one thread. */
  public Selector selector() {
    return new Selector(this);
  }

  /** Applies the cuts event by event. */
  public static final class Selector {
    private static final int PARTICLES = 4;

    private final double leptonPtSquared;
    private final double bottomPtSquared;
    private final double sinhSquaredEta;
    private final double deltaRSquared;
    private final double[] eta = new double[PARTICLES];
    private final double[] phi = new double[PARTICLES];

    private Selector(EventCuts cuts) {
      leptonPtSquared = cuts.leptonPt * cuts.leptonPt;
      bottomPtSquared = cuts.bottomPt * cuts.bottomPt;
      double sinh = Math.sinh(cuts.maximumEta);
      sinhSquaredEta = sinh * sinh;
      deltaRSquared = cuts.minimumDeltaR * cuts.minimumDeltaR;
    }

    /** Whether the event with momenta laid out as in {@link ZhMomenta} passes. */
    public boolean accepts(double[] momenta) {
      for (int k = 0; k < PARTICLES; k++) {
        double px = momenta[4 * k + 1];
        double py = momenta[4 * k + 2];
        double pz = momenta[4 * k + 3];
        double ptSquared = px * px + py * py;
        double least = 4 * k < ZhMomenta.BOTTOM ? leptonPtSquared : bottomPtSquared;
        // |eta| > limit is |pz| > pT sinh(limit): no logarithm for what is cut away
        if (ptSquared < least || pz * pz > ptSquared * sinhSquaredEta) {
          return false;
        }
      }
      return deltaRSquared == 0.0 || separated(momenta);
    }

    private boolean separated(double[] momenta) {
      for (int k = 0; k < PARTICLES; k++) {
        double px = momenta[4 * k + 1];
        double py = momenta[4 * k + 2];
        eta[k] = Kinematics.pseudorapidity(Kinematics.transverse(px, py), momenta[4 * k + 3]);
        phi[k] = Math.atan2(py, px);
        for (int j = 0; j < k; j++) {
          if (Kinematics.squaredDistance(eta[j], phi[j], eta[k], phi[k]) < deltaRSquared) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
