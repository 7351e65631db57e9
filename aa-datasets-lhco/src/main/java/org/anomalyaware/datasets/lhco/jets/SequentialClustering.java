package org.anomalyaware.datasets.lhco.jets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.apiguardian.api.API;

/**
 * Sequential recombination: the two protojets with the smallest distance
 *
 * <pre>d_ij = min(pT_i^2p, pT_j^2p) Delta_ij² / R²,   Delta_ij² = (y_i - y_j)² + (phi_i - phi_j)²
 * </pre>
 *
 * are merged by adding their four-momenta, or the protojet with the smallest d_iB = pT_i^2p becomes
 * a jet, until none is left. p = -1 is the anti-kT algorithm (M. Cacciari, G. P. Salam, G. Soyez,
 * JHEP 04 (2008) 063, arXiv:0802.1189), p = 1 the kT algorithm (S. D. Ellis, D. E. Soper, Phys.
 * Rev. D 48 (1993) 3160).
 *
 * <p>The smallest distance is always one between a protojet and its geometrically nearest neighbour
 * (M. Cacciari, G. P. Salam, Phys. Lett. B 641 (2006) 57, hep-ph/0512210), so it is enough to know
 * the neighbours; the time grows as the square of the number of particles.
 */
@API(status = API.Status.INTERNAL)
public final class SequentialClustering {
  private final Algorithm algorithm;
  private final double radiusSquared;

  private SequentialClustering(Algorithm algorithm, double radius) {
    if (!(radius > 0)) {
      throw new IllegalArgumentException("A jet's radius must be positive, not " + radius);
    }
    this.algorithm = algorithm;
    this.radiusSquared = radius * radius;
  }

  /** The anti-kT algorithm. */
  public static SequentialClustering antiKt(double radius) {
    return new SequentialClustering(Algorithm.ANTI_KT, radius);
  }

  /** The kT algorithm. */
  public static SequentialClustering kt(double radius) {
    return new SequentialClustering(Algorithm.KT, radius);
  }

  /** All jets, the largest transverse momentum first. */
  public List<Jet> inclusive(List<FourMomentum> particles) {
    List<Jet> jets = new ArrayList<>();
    ActiveProtojets active = new ActiveProtojets(particles);
    while (!active.isEmpty()) {
      active.step(jet -> jets.add(new Jet(jet.momentum, jet.particles())));
    }
    jets.sort(
        Comparator.comparingDouble((Jet jet) -> jet.momentum().transverseSquared()).reversed());
    return jets;
  }

  /**
   * The protojets at the moments when there are but few of them, as FastJet's exclusive jets.
   *
   * @param most how many there are at the first of these moments
   * @return at index n - 1 the n protojets, for n from 1 to {@code most}; where there are fewer
   *     particles than n, the particles
   */
  public List<List<FourMomentum>> exclusive(List<FourMomentum> particles, int most) {
    List<List<FourMomentum>> exclusive = new ArrayList<>();
    for (int n = 1; n <= most; n++) {
      exclusive.add(particles);
    }
    ActiveProtojets active = new ActiveProtojets(particles);
    while (!active.isEmpty()) {
      if (active.size() <= most) {
        exclusive.set(active.size() - 1, active.momenta());
      }
      active.step(jet -> {});
    }
    return exclusive;
  }

  /** What the exponent of pT is. */
  private enum Algorithm {
    ANTI_KT {
      @Override
      double weight(double transverseSquared) {
        return 1 / transverseSquared;
      }
    },
    KT {
      @Override
      double weight(double transverseSquared) {
        return transverseSquared;
      }
    };

    abstract double weight(double transverseSquared);
  }

  /** Hears of a protojet that became a jet. */
  private interface Finished {
    void jet(Protojet jet);
  }

  /** The protojets that are left, each with its neighbour. */
  private final class ActiveProtojets {
    private final Protojet[] protojets;
    private int size;

    ActiveProtojets(List<FourMomentum> particles) {
      protojets = new Protojet[particles.size()];
      for (FourMomentum particle : particles) {
        Protojet added = new Protojet(particle, weight(particle));
        added.forgetNeighbour(radiusSquared);
        for (int i = 0; i < size; i++) {
          meet(protojets[i], added);
        }
        protojets[size] = added;
        size++;
      }
    }

    private double weight(FourMomentum momentum) {
      return algorithm.weight(momentum.transverseSquared());
    }

    boolean isEmpty() {
      return size == 0;
    }

    int size() {
      return size;
    }

    List<FourMomentum> momenta() {
      List<FourMomentum> momenta = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        momenta.add(protojets[i].momentum);
      }
      return momenta;
    }

    /** Does what the smallest distance asks for. */
    void step(Finished finished) {
      Protojet first = nearest();
      Protojet second = first.neighbour;
      if (second == null) {
        finished.jet(first);
        remove(first);
        findNeighboursAgain(first, first);
        return;
      }
      FourMomentum sum = first.momentum.plus(second.momentum);
      Protojet merged = new Protojet(sum, weight(sum), first, second);
      merged.forgetNeighbour(radiusSquared);
      remove(first);
      remove(second);
      findNeighboursAgain(first, second);
      for (int i = 0; i < size; i++) {
        meet(protojets[i], merged);
      }
      protojets[size] = merged;
      size++;
    }

    private Protojet nearest() {
      Protojet best = protojets[0];
      double least = best.scaledDistance();
      for (int i = 1; i < size; i++) {
        double distance = protojets[i].scaledDistance();
        if (distance < least) {
          least = distance;
          best = protojets[i];
        }
      }
      return best;
    }

    private void remove(Protojet gone) {
      int index = 0;
      while (protojets[index] != gone) {
        index++;
      }
      size--;
      protojets[index] = protojets[size];
    }

    private void findNeighboursAgain(Protojet gone, Protojet goneToo) {
      for (int i = 0; i < size; i++) {
        Protojet protojet = protojets[i];
        if (protojet.neighbour == gone || protojet.neighbour == goneToo) {
          protojet.forgetNeighbour(radiusSquared);
          for (int j = 0; j < size; j++) {
            if (j != i) {
              protojet.consider(protojets[j], protojet.squaredDistance(protojets[j]));
            }
          }
        }
      }
    }

    private void meet(Protojet one, Protojet other) {
      double distance = one.squaredDistance(other);
      one.consider(other, distance);
      other.consider(one, distance);
    }
  }
}
