package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.datasets.smeft.event.EventCuts;
import org.anomalyaware.datasets.smeft.physics.ElectroweakParameters;
import org.anomalyaware.datasets.smeft.physics.Grv94LeadingOrder;
import org.apiguardian.api.API;

/**
 * Everything that the generated distribution depends on but the Higgs couplings.
 *
 * @param electroweak masses and couplings
 * @param cuts selection on the final state
 * @param collisionEnergy proton-proton centre-of-mass energy, GeV
 * @param quarkFlavours how many flavours of the proton take part, in the order d, u, s, c, b: 1 to
 *     5
 * @param zWindow half-width of the lepton-pair mass window around mZ in units of the Z width, as
 *     MadGraph's bwcutoff
 * @param bottomMass mass of the b quarks from the Higgs boson, GeV; 0 allowed
 * @param bottomBranchingRatio branching ratio of H → b b̄, a factor of every cross-section
 */
@API(status = API.Status.INTERNAL)
public record GeneratorSettings(
    ElectroweakParameters electroweak,
    EventCuts cuts,
    double collisionEnergy,
    int quarkFlavours,
    double zWindow,
    double bottomMass,
    double bottomBranchingRatio) {

  /**
   * Default cuts at 13 TeV; the four-flavour proton and the 15-width window that MadGraph defaults
   * to; b quarks of 4.7 GeV; BR(H → b b̄) = 0.582 at mH = 125 GeV (LHC Higgs Cross Section Working
   * Group, Yellow Report 4, CERN-2017-002).
   */
  public static final GeneratorSettings DEFAULT =
      new GeneratorSettings(
          ElectroweakParameters.DEFAULT, EventCuts.DEFAULT, 13_000.0, 4, 15.0, 4.7, 0.582);

  /** Checks that the phase space is not empty and every number in range. */
  public GeneratorSettings {
    double threshold = electroweak.zMass() + electroweak.higgsMass();
    if (!(collisionEnergy > threshold) || Double.isInfinite(collisionEnergy)) {
      throw new IllegalArgumentException(
          "collisionEnergy = %s GeV must exceed mZ + mH = %s GeV"
              .formatted(collisionEnergy, threshold));
    }
    if (quarkFlavours < 1 || quarkFlavours > Grv94LeadingOrder.FLAVOURS) {
      throw new IllegalArgumentException(
          "quarkFlavours = " + quarkFlavours + " must lie between 1 and 5");
    }
    if (!(zWindow > 0.0) || zWindow * electroweak.zWidth() >= electroweak.zMass()) {
      throw new IllegalArgumentException(
          "zWindow = %s must be positive and below mZ / width = %s"
              .formatted(zWindow, electroweak.zMass() / electroweak.zWidth()));
    }
    if (!(bottomMass >= 0.0) || 2.0 * bottomMass >= electroweak.higgsMass()) {
      throw new IllegalArgumentException(
          "bottomMass = " + bottomMass + " GeV must be 0 or more and below mH / 2");
    }
    if (!(bottomBranchingRatio > 0.0 && bottomBranchingRatio <= 1.0)) {
      throw new IllegalArgumentException(
          "bottomBranchingRatio = " + bottomBranchingRatio + " must lie in (0, 1]");
    }
  }

  /** The same with other cuts. */
  public GeneratorSettings withCuts(EventCuts other) {
    return new GeneratorSettings(
        electroweak,
        other,
        collisionEnergy,
        quarkFlavours,
        zWindow,
        bottomMass,
        bottomBranchingRatio);
  }

  /** The same with other electroweak inputs. */
  public GeneratorSettings withElectroweak(ElectroweakParameters other) {
    return new GeneratorSettings(
        other, cuts, collisionEnergy, quarkFlavours, zWindow, bottomMass, bottomBranchingRatio);
  }
}
