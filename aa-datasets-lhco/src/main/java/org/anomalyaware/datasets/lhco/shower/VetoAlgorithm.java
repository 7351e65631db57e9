package org.anomalyaware.datasets.lhco.shower;

import java.util.Optional;
import org.anomalyaware.api.generation.RandomStream;

/**
 * Draws the next emission of one end of a dipole, ordered in kT, with the density
 *
 * <pre>dP = alpha_s(t) / (2 pi) dt / t dz (1 - y) V(z, y),   t = kT² = z (1 - z) y Q²,</pre>
 *
 * where V is a {@link Splitting}, Q² the dipole's mass squared and 1 - y the Jacobian of the phase
 * space, times the probability of no emission before (S. Schumann, F. Krauss, JHEP 03 (2008) 038,
 * arXiv:0709.1027, section 2). A bound of the density whose integral is known in closed form is
 * drawn from, and a point is kept with the ratio of the two; after a refusal the next point is
 * drawn below it (T. Sjöstrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, hep-ph/0603175, section
 * 4.2).
 *
 * @param coupling of every emission, at its kT²
 * @param cutoffSquared the lowest kT² of an emission, GeV²
 */
record VetoAlgorithm(StrongCoupling coupling, double cutoffSquared) {

  VetoAlgorithm {
    if (!(cutoffSquared > coupling.lambdaSquared())) {
      throw new IllegalArgumentException(
          "The shower's cutoff of %.3g GeV must lie above Lambda = %.3g GeV, where alpha_s(mZ) = %s"
                  .formatted(
                      Math.sqrt(cutoffSquared), Math.sqrt(coupling.lambdaSquared()), coupling.atZ())
              + " makes the coupling infinite");
    }
  }

  /**
   * The next emission of an emitter, of whichever kind comes first.
   *
   * @param dipoleMassSquared Q² = 2 p_emitter p_spectator, GeV²
   * @param below the emission's kT² is lower than this, GeV²
   */
  Optional<Emission> next(
      Flavour emitter, double dipoleMassSquared, double below, RandomStream random) {
    Optional<Emission> first = Optional.empty();
    double floor = cutoffSquared;
    for (Splitting splitting : emitter.splittings()) {
      Optional<Emission> candidate = next(splitting, dipoleMassSquared, below, floor, random);
      if (candidate.isPresent()) {
        first = candidate;
        // an emission of another kind counts only if it comes earlier
        floor = candidate.get().scaleSquared();
      }
    }
    return first;
  }

  private Optional<Emission> next(
      Splitting splitting,
      double dipoleMassSquared,
      double below,
      double floor,
      RandomStream random) {
    // y < 1 asks for z (1 - z) > t / Q²; the limits at the lowest t hold for every t
    double root = Math.sqrt(Math.max(0, 1 - 4 * cutoffSquared / dipoleMassSquared));
    double least = 0.5 * (1 - root);
    double most = 0.5 * (1 + root);
    double weight = splitting.boundIntegral(least, most);
    double scaleSquared = Math.min(below, 0.25 * dipoleMassSquared);
    if (!(weight > 0)) {
      return Optional.empty();
    }
    while (scaleSquared > floor) {
      scaleSquared = coupling.nextScale(scaleSquared, weight, random.next());
      double z = splitting.drawFromBound(least, most, random.next());
      double y = scaleSquared / (z * (1 - z) * dipoleMassSquared);
      if (scaleSquared > floor
          && y < 1
          && random.next() * splitting.bound(z) < (1 - y) * splitting.kernel(z, y)) {
        return Optional.of(new Emission(splitting, scaleSquared, z, y));
      }
    }
    return Optional.empty();
  }
}
