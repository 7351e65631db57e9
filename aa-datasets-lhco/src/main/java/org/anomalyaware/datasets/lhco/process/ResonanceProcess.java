package org.anomalyaware.datasets.lhco.process;

import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.anomalyaware.datasets.lhco.shower.HardPair;
import org.apiguardian.api.API;

/**
 * q q̄' to W' to X Y, each of which decays into a quark and an antiquark. W' is charged and made by
 * the light quarks of one generation, so it has helicity +1 or -1 along the beam; X and Y have no
 * spin, and their angle to the beam is distributed as sin² theta, the square of the d-function
 * d¹_10. X and Y decay isotropically.
 */
@API(status = API.Status.INTERNAL)
public final class ResonanceProcess implements HardProcess {
  private static final int SCAN_STEPS = 400;

  /** The largest luminosity lies between the points of the scan. */
  private static final double SCAN_MARGIN = 1.01;

  private final Resonance parent;
  private final Resonance first;
  private final Resonance second;
  private final double collisionEnergy;
  private final double largestLuminosity;

  /**
   * A process.
   *
   * @param parent W'
   * @param first X
   * @param second Y
   * @param collisionEnergy of the two protons together, GeV
   */
  public ResonanceProcess(
      Resonance parent, Resonance first, Resonance second, double collisionEnergy) {
    double lightest = 2 * parent.mass() - parent.largestMass();
    if (!(first.largestMass() + second.largestMass() < lightest)) {
      throw new IllegalArgumentException(
          "A resonance of %s GeV is too light to decay into %s GeV and %s GeV over all their widths"
              .formatted(parent.mass(), first.mass(), second.mass()));
    }
    if (!(parent.largestMass() < collisionEnergy)) {
      throw new IllegalArgumentException(
          "A resonance of %s GeV cannot be made at %s GeV"
              .formatted(parent.mass(), collisionEnergy));
    }
    this.parent = parent;
    this.first = first;
    this.second = second;
    this.collisionEnergy = collisionEnergy;
    this.largestLuminosity = scan(lightest);
  }

  @Override
  public List<HardPair> draw(RandomStream random) {
    FourMomentum resonance = parent(random);
    double firstMass = first.draw(random);
    double secondMass = second.draw(random);
    double momentum = decayMomentum(resonance.mass(), firstMass, secondMass);
    FourMomentum direction = direction(cosineOfSineSquared(random), random).times(momentum);
    FourMomentum firstMomentum = onShell(firstMass, direction).boostedFromRestFrameOf(resonance);
    FourMomentum secondMomentum =
        onShell(secondMass, direction.times(-1)).boostedFromRestFrameOf(resonance);
    return List.of(decay(firstMomentum, random), decay(secondMomentum, random));
  }

  /** W', with the mass and the rapidity that its width and the densities of quarks give it. */
  private FourMomentum parent(RandomStream random) {
    double largest = Math.log(collisionEnergy / (2 * parent.mass() - parent.largestMass()));
    while (true) {
      double mass = parent.draw(random);
      double rapidity = largest * (2 * random.next() - 1);
      if (random.next() * largestLuminosity < luminosity(mass, rapidity)) {
        return FourMomentum.massive(mass, 0, 0, mass * Math.sinh(rapidity));
      }
    }
  }

  /** The largest luminosity, which falls with the mass. */
  private double scan(double lightest) {
    double largest = Math.log(collisionEnergy / lightest);
    double most = 0;
    for (int i = 0; i < SCAN_STEPS; i++) {
      most = Math.max(most, luminosity(lightest, largest * i / SCAN_STEPS));
    }
    return SCAN_MARGIN * most;
  }

  private double luminosity(double mass, double rapidity) {
    double root = mass / collisionEnergy;
    double x1 = root * Math.exp(rapidity);
    double x2 = root * Math.exp(-rapidity);
    return x1 < 1 && x2 < 1 ? PartonDensities.at(x1).charged(PartonDensities.at(x2)) : 0;
  }

  /** Momentum of two decay products in the rest frame of their parent, GeV. */
  static double decayMomentum(double mass, double first, double second) {
    double sum = first + second;
    double difference = first - second;
    return Math.sqrt((mass - sum) * (mass + sum) * (mass - difference) * (mass + difference))
        / (2 * mass);
  }

  /** Cosine of an angle distributed as its sine squared. */
  private static double cosineOfSineSquared(RandomStream random) {
    while (true) {
      double cosine = 2 * random.next() - 1;
      if (random.next() < 1 - cosine * cosine) {
        return cosine;
      }
    }
  }

  private static FourMomentum direction(double cosine, RandomStream random) {
    double azimuth = 2 * Math.PI * random.next();
    double sine = Math.sqrt(1 - cosine * cosine);
    return new FourMomentum(sine * Math.cos(azimuth), sine * Math.sin(azimuth), cosine, 1);
  }

  private static FourMomentum onShell(double mass, FourMomentum momentum) {
    return FourMomentum.massive(mass, momentum.px(), momentum.py(), momentum.pz());
  }

  private static HardPair decay(FourMomentum resonance, RandomStream random) {
    FourMomentum quark = direction(2 * random.next() - 1, random).times(0.5 * resonance.mass());
    FourMomentum antiquark =
        new FourMomentum(-quark.px(), -quark.py(), -quark.pz(), quark.energy());
    return HardPair.quarksOfDecay(
        quark.boostedFromRestFrameOf(resonance), antiquark.boostedFromRestFrameOf(resonance));
  }
}
