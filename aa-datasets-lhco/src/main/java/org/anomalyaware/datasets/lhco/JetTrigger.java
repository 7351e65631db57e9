package org.anomalyaware.datasets.lhco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.datasets.lhco.jets.Jet;
import org.anomalyaware.datasets.lhco.jets.NSubjettiness;
import org.anomalyaware.datasets.lhco.jets.SequentialClustering;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/**
 * Finds the jets of an event and measures the two leading ones, as was done for the features of the
 * R&amp;D sample: anti-kT jets of radius 1, in order of transverse momentum, the leading one with
 * pT above 1.2 TeV and pseudorapidity within 2.5.
 */
final class JetTrigger {
  static final double LEAST_TRANSVERSE = 1_200;
  static final double LARGEST_PSEUDORAPIDITY = 2.5;

  private static final SequentialClustering ANTI_KT = SequentialClustering.antiKt(1.0);
  private static final int TAUS = 3;

  private JetTrigger() {}

  /** The two leading jets, if there are two and the first passes. */
  static Optional<List<Jet>> accepted(List<FourMomentum> particles) {
    List<Jet> jets = ANTI_KT.inclusive(particles);
    return jets.size() >= 2 && passes(jets.get(0).momentum())
        ? Optional.of(new ArrayList<>(jets.subList(0, 2)))
        : Optional.empty();
  }

  private static boolean passes(FourMomentum leading) {
    return leading.transverse() > LEAST_TRANSVERSE
        && Math.abs(leading.pseudorapidity()) < LARGEST_PSEUDORAPIDITY;
  }

  /** Writes the features of two jets, {@link JetColumns#NAMES}, from an index on. */
  static void measure(List<Jet> jets, float[] target, int offset) {
    for (int jet = 0; jet < jets.size(); jet++) {
      measure(jets.get(jet), target, offset + jet * JetColumns.PER_JET);
    }
  }

  private static void measure(Jet jet, float[] target, int offset) {
    FourMomentum momentum = jet.momentum();
    target[offset + JetColumns.PX] = (float) momentum.px();
    target[offset + JetColumns.PY] = (float) momentum.py();
    target[offset + JetColumns.PZ] = (float) momentum.pz();
    target[offset + JetColumns.MASS] = (float) momentum.mass();
    double[] taus = NSubjettiness.of(jet.constituents(), TAUS);
    for (int n = 0; n < TAUS; n++) {
      target[offset + JetColumns.TAU1 + n] = (float) taus[n];
    }
  }
}
