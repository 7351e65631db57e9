package org.anomalyaware.datasets.lhco.jets;

import java.util.List;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.apiguardian.api.API;

/**
 * N-subjettiness (J. Thaler, K. Van Tilburg, JHEP 03 (2011) 015, arXiv:1011.2268, eq. 2.1 and 2.2,
 * with R0 = 1):
 *
 * <pre>tau_N = sum_k pT_k min(Delta_1k, ..., Delta_Nk) / sum_k pT_k</pre>
 *
 * <p>Delta is the distance in pseudorapidity and azimuth from a particle to one of N axes, which
 * are the exclusive jets of the kT algorithm with R = 1, not minimised further. These are the axes,
 * the distance and the normalisation with which the features of the real events that are at hand
 * can be computed from their particles; see {@code RealParticlesTest}.
 */
@API(status = API.Status.INTERNAL)
public final class NSubjettiness {
  private static final SequentialClustering AXES = SequentialClustering.kt(1.0);

  private NSubjettiness() {}

  /** tau_1 to tau_most of some particles; 0 where there are no more particles than axes. */
  public static double[] of(List<FourMomentum> particles, int most) {
    List<List<FourMomentum>> axes = AXES.exclusive(particles, most);
    double[] taus = new double[most];
    for (int n = 1; n <= most; n++) {
      // a particle on an axis of its own would be off by rounding
      taus[n - 1] = particles.size() <= n ? 0 : tau(particles, axes.get(n - 1));
    }
    return taus;
  }

  private static double tau(List<FourMomentum> particles, List<FourMomentum> axes) {
    double[] pseudorapidities = axes.stream().mapToDouble(FourMomentum::pseudorapidity).toArray();
    double[] azimuths = axes.stream().mapToDouble(FourMomentum::azimuth).toArray();
    double weighted = 0;
    double total = 0;
    for (FourMomentum particle : particles) {
      double transverse = particle.transverse();
      double pseudorapidity = particle.pseudorapidity();
      double azimuth = particle.azimuth();
      double least = Double.POSITIVE_INFINITY;
      for (int axis = 0; axis < azimuths.length; axis++) {
        double deltaEta = pseudorapidity - pseudorapidities[axis];
        double deltaPhi = Math.abs(azimuth - azimuths[axis]);
        if (deltaPhi > Math.PI) {
          deltaPhi = 2 * Math.PI - deltaPhi;
        }
        least = Math.min(least, deltaEta * deltaEta + deltaPhi * deltaPhi);
      }
      weighted += transverse * Math.sqrt(least);
      total += transverse;
    }
    return weighted / total;
  }
}
