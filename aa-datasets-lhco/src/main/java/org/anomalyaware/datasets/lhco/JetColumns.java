package org.anomalyaware.datasets.lhco;

import java.util.List;
import java.util.stream.Stream;

/** The columns of the features file: seven for each of the two leading jets, and the label. */
final class JetColumns {
  static final int PX = 0;
  static final int PY = 1;
  static final int PZ = 2;
  static final int MASS = 3;
  static final int TAU1 = 4;
  static final int TAU2 = 5;
  static final int TAU3 = 6;

  /** How many columns a jet has. */
  static final int PER_JET = 7;

  /** How many features there are. */
  static final int FEATURES = 2 * PER_JET;

  static final String LABEL = "label";

  /** The names of the features, first those of the first jet. */
  static final List<String> NAMES =
      Stream.of("j1", "j2")
          .flatMap(
              jet ->
                  Stream.of("px", "py", "pz", "m", "tau1", "tau2", "tau3").map(name -> name + jet))
          .toList();

  /** The features and after them the label. */
  static final List<String> WITH_LABEL = Stream.concat(NAMES.stream(), Stream.of(LABEL)).toList();

  private JetColumns() {}
}
