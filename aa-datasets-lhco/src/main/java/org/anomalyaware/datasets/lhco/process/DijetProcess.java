package org.anomalyaware.datasets.lhco.process;

import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.anomalyaware.datasets.lhco.shower.HardPair;
import org.anomalyaware.datasets.lhco.shower.StrongCoupling;
import org.apiguardian.api.API;

/**
 * QCD dijets p p to two partons above some transverse momentum. Points are drawn from pT⁻⁷ and flat
 * in both rapidities, and kept in proportion to the cross-section.
 */
@API(status = API.Status.INTERNAL)
public final class DijetProcess implements HardProcess {
  private static final double POWER = 7;
  private static final int SCAN_STEPS = 40;

  /** The largest weight lies between the points of the scan; how far above them a test shows. */
  private static final double SCAN_MARGIN = 1.05;

  private final StrongCoupling coupling;
  private final double collisionEnergy;
  private final double leastTransverse;
  private final double largestRapidity;
  private final double largestWeight;

  /**
   * A process.
   *
   * @param coupling of the hard scattering, at pT²
   * @param collisionEnergy of the two protons together, GeV
   * @param leastTransverse pT that both partons exceed, GeV
   */
  public DijetProcess(StrongCoupling coupling, double collisionEnergy, double leastTransverse) {
    if (!(leastTransverse > 0 && 2 * leastTransverse < collisionEnergy)) {
      throw new IllegalArgumentException(
          "Two partons of pT %s GeV cannot come of a collision at %s GeV"
              .formatted(leastTransverse, collisionEnergy));
    }
    this.coupling = coupling;
    this.collisionEnergy = collisionEnergy;
    this.leastTransverse = leastTransverse;
    // beyond it, x = pT e^y / E would be above 1
    this.largestRapidity = Math.log(collisionEnergy / leastTransverse);
    this.largestWeight = SCAN_MARGIN * scan();
  }

  private double scan() {
    DijetCrossSection crossSection = crossSection();
    double largest = 0;
    for (int i = 0; i < SCAN_STEPS; i++) {
      double transverse = transverse((double) i / SCAN_STEPS);
      for (int j = 0; j <= SCAN_STEPS; j++) {
        for (int k = 0; k <= SCAN_STEPS; k++) {
          double weight =
              weight(
                  crossSection,
                  transverse,
                  rapidity((double) j / SCAN_STEPS),
                  rapidity((double) k / SCAN_STEPS));
          largest = Math.max(largest, weight);
        }
      }
    }
    return largest;
  }

  private DijetCrossSection crossSection() {
    return new DijetCrossSection(coupling, collisionEnergy);
  }

  /** pT distributed as its power, of a number that is uniform in [0, 1). */
  private double transverse(double uniform) {
    double reach = 1 - Math.pow(2 * leastTransverse / collisionEnergy, POWER - 1);
    return leastTransverse * Math.pow(1 - uniform * reach, -1 / (POWER - 1));
  }

  private double rapidity(double uniform) {
    return largestRapidity * (2 * uniform - 1);
  }

  /** The cross-section over the density of points, but for a constant. */
  private static double weight(
      DijetCrossSection crossSection, double transverse, double first, double second) {
    double density = Math.pow(transverse, -POWER);
    return 2 * transverse * crossSection.evaluate(transverse, first, second) / density;
  }

  @Override
  public List<HardPair> draw(RandomStream random) {
    DijetCrossSection crossSection = crossSection();
    while (true) {
      double transverse = transverse(random.next());
      double first = rapidity(random.next());
      double second = rapidity(random.next());
      double share = weight(crossSection, transverse, first, second) / largestWeight;
      if (random.next() < share) {
        DijetCrossSection.Flavours flavours = crossSection.draw(random.next());
        double azimuth = 2 * Math.PI * random.next();
        return List.of(
            new HardPair(
                flavours.first(),
                FourMomentum.massless(transverse, first, azimuth),
                flavours.second(),
                FourMomentum.massless(transverse, second, azimuth + Math.PI),
                transverse * transverse));
      }
    }
  }

  /**
   * The weight of a random point in units of the bound; above 1 the bound would be wrong. For
   * tests.
   */
  double relativeWeight(RandomStream random) {
    return weight(
            crossSection(),
            transverse(random.next()),
            rapidity(random.next()),
            rapidity(random.next()))
        / largestWeight;
  }
}
