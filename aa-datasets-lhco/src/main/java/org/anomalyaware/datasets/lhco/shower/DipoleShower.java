package org.anomalyaware.datasets.lhco.shower;

import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.apiguardian.api.API;

/**
 * Final-state shower of colour dipoles, ordered in kT, to leading logarithms and leading colour.
 * Its soft limit is that of each dipole, so emissions are ordered in angle as coherence asks.
 * Partons are massless throughout and four-momentum is conserved in each emission.
 */
@API(status = API.Status.INTERNAL)
public final class DipoleShower {
  private final VetoAlgorithm algorithm;

  /**
   * A shower.
   *
   * @param coupling of every emission, at its kT²
   * @param cutoff the lowest kT of an emission, GeV
   * @throws IllegalArgumentException if the cutoff is not above the coupling's Lambda
   */
  public DipoleShower(StrongCoupling coupling, double cutoff) {
    this.algorithm = new VetoAlgorithm(coupling, cutoff * cutoff);
  }

  /** The partons that the shower makes of a pair. */
  public List<FourMomentum> evolve(HardPair pair, RandomStream random) {
    Cascade cascade = new Cascade(algorithm, pair, random);
    while (cascade.emit()) {
      // until nothing is left above the cutoff
    }
    return cascade.momenta();
  }
}
