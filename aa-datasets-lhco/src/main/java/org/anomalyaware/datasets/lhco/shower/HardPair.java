package org.anomalyaware.datasets.lhco.shower;

import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.apiguardian.api.API;

/**
 * Two massless partons of a hard process, from which a shower starts. They take up each other's
 * recoil, so the momentum of the pair does not change.
 *
 * @param firstFlavour of the first
 * @param first its momentum
 * @param secondFlavour of the second
 * @param second its momentum
 * @param startScaleSquared emissions have a lower kT², GeV²
 */
@API(status = API.Status.INTERNAL)
public record HardPair(
    Flavour firstFlavour,
    FourMomentum first,
    Flavour secondFlavour,
    FourMomentum second,
    double startScaleSquared) {

  /**
   * A quark and an antiquark from the decay of a colour singlet; its mass is the only limit on
   * their emissions.
   */
  public static HardPair quarksOfDecay(FourMomentum quark, FourMomentum antiquark) {
    return new HardPair(Flavour.QUARK, quark, Flavour.QUARK, antiquark, 0.5 * quark.dot(antiquark));
  }
}
