package org.anomalyaware.datasets.lhco.shower;

import java.util.Optional;
import org.anomalyaware.api.generation.RandomStream;

/** One of the two ends of a colour dipole, with the emission that it would do next. */
final class DipoleEnd {
  private final boolean radiates;
  private Parton emitter;
  private DipoleEnd opposite;
  private Optional<Emission> next = Optional.empty();

  /** An end without a dipole; {@link #join} makes one. */
  DipoleEnd(Parton emitter, boolean radiates) {
    this.emitter = emitter;
    this.radiates = radiates;
    this.opposite = this;
  }

  static void join(DipoleEnd one, DipoleEnd other) {
    one.opposite = other;
    other.opposite = one;
  }

  Parton emitter() {
    return emitter;
  }

  void attachTo(Parton parton) {
    emitter = parton;
  }

  DipoleEnd opposite() {
    return opposite;
  }

  Parton spectator() {
    return opposite.emitter;
  }

  boolean touches(Parton parton) {
    return emitter == parton || spectator() == parton;
  }

  /** The scale squared of the next emission; 0 if there is none. */
  double nextScaleSquared() {
    return next.map(Emission::scaleSquared).orElse(0.0);
  }

  Emission next() {
    return next.orElseThrow();
  }

  /** Draws the next emission anew. */
  void draw(VetoAlgorithm algorithm, double below, RandomStream random) {
    next =
        radiates
            ? algorithm.next(
                emitter.flavour(),
                2 * emitter.momentum().dot(spectator().momentum()),
                below,
                random)
            : Optional.empty();
  }
}
