package org.anomalyaware.datasets.lhco.shower;

import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/** A massless parton while the shower works on it. */
final class Parton {
  private Flavour flavour;
  private FourMomentum momentum;

  Parton(Flavour flavour, FourMomentum momentum) {
    this.flavour = flavour;
    this.momentum = momentum;
  }

  Flavour flavour() {
    return flavour;
  }

  FourMomentum momentum() {
    return momentum;
  }

  void become(Flavour other, FourMomentum otherMomentum) {
    flavour = other;
    momentum = otherMomentum;
  }
}
