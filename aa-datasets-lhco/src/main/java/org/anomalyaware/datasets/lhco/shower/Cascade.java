package org.anomalyaware.datasets.lhco.shower;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/** The partons and dipoles of one event while they shower, the hardest emission first. */
final class Cascade {
  private final VetoAlgorithm algorithm;
  private final RandomStream random;
  private final List<Parton> partons = new ArrayList<>();
  private final List<DipoleEnd> ends = new ArrayList<>();

  Cascade(VetoAlgorithm algorithm, HardPair pair, RandomStream random) {
    this.algorithm = algorithm;
    this.random = random;
    Parton first = new Parton(pair.firstFlavour(), pair.first());
    Parton second = new Parton(pair.secondFlavour(), pair.second());
    partons.add(first);
    partons.add(second);
    // A line that only one of the two has would end in the initial state. It radiates from that one
    // alone, and the other takes up the recoil all the same.
    int lines = Math.max(pair.firstFlavour().colourLines(), pair.secondFlavour().colourLines());
    for (int line = 0; line < lines; line++) {
      DipoleEnd one = new DipoleEnd(first, line < pair.firstFlavour().colourLines());
      DipoleEnd other = new DipoleEnd(second, line < pair.secondFlavour().colourLines());
      DipoleEnd.join(one, other);
      ends.add(one);
      ends.add(other);
    }
    ends.forEach(end -> end.draw(algorithm, pair.startScaleSquared(), random));
  }

  List<FourMomentum> momenta() {
    return partons.stream().map(Parton::momentum).toList();
  }

  /** The end that emits next. */
  private DipoleEnd first() {
    DipoleEnd first = ends.get(0);
    double highest = first.nextScaleSquared();
    for (int i = 1; i < ends.size(); i++) {
      double scaleSquared = ends.get(i).nextScaleSquared();
      if (scaleSquared > highest) {
        highest = scaleSquared;
        first = ends.get(i);
      }
    }
    return first;
  }

  /** The scale squared of the next emission, GeV²; 0 if there is none. */
  double nextScaleSquared() {
    return first().nextScaleSquared();
  }

  /** Does the next emission, if there is one. */
  boolean emit() {
    DipoleEnd end = first();
    if (end.nextScaleSquared() == 0) {
      return false;
    }
    Emission emission = end.next();
    Parton emitter = end.emitter();
    Parton spectator = end.spectator();
    SplitMomenta momenta =
        SplitMomenta.of(
            emitter.momentum(),
            spectator.momentum(),
            emission.z(),
            emission.y(),
            2 * Math.PI * random.next());
    emitter.become(emission.splitting().first(), momenta.first());
    spectator.become(spectator.flavour(), momenta.spectator());
    Parton added = new Parton(emission.splitting().second(), momenta.second());
    partons.add(added);
    switch (emission.splitting()) {
      case QUARK_EMITS_GLUON, GLUON_EMITS_GLUON -> insert(added, end);
      case GLUON_TO_QUARKS -> moveOtherLine(emitter, added, end);
    }
    // The other dipoles keep what was drawn for them: given that they emitted nothing so far, that
    // is distributed as a new draw would be.
    for (DipoleEnd each : ends) {
      if (each.touches(emitter) || each.touches(spectator) || each.touches(added)) {
        each.draw(algorithm, emission.scaleSquared(), random);
      }
    }
    return true;
  }

  /** Puts a gluon between the ends of a dipole, which so becomes two. */
  private void insert(Parton gluon, DipoleEnd end) {
    DipoleEnd opposite = end.opposite();
    DipoleEnd toEmitter = new DipoleEnd(gluon, true);
    DipoleEnd toSpectator = new DipoleEnd(gluon, true);
    DipoleEnd.join(end, toEmitter);
    DipoleEnd.join(opposite, toSpectator);
    ends.add(toEmitter);
    ends.add(toSpectator);
  }

  /** The emitter was a gluon and is a quark now: the antiquark gets the line that did not split. */
  private void moveOtherLine(Parton quark, Parton antiquark, DipoleEnd split) {
    for (DipoleEnd each : ends) {
      if (each != split && each.emitter() == quark) {
        each.attachTo(antiquark);
        return;
      }
    }
    throw new IllegalStateException("A gluon has a second colour line");
  }
}
