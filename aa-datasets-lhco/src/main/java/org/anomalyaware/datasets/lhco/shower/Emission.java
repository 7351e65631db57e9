package org.anomalyaware.datasets.lhco.shower;

/**
 * A splitting of a dipole's emitter.
 *
 * @param splitting what becomes of the emitter
 * @param scaleSquared t = kT² = z (1 - z) y Q², GeV²
 * @param z the share of the first of the two partons
 * @param y the mass squared of the two partons over that of the dipole, between 0 and 1
 */
record Emission(Splitting splitting, double scaleSquared, double z, double y) {}
