package org.anomalyaware.api.dataset;

import java.util.BitSet;
import java.util.IdentityHashMap;

/** Proves that no sample has two roles. */
final class RoleChecks {

  private RoleChecks() {}

  static void requireWidth(long width, TrainingRoles training, TestRoles test) {
    for (Samples role : all(training, test)) {
      if (role.width() != width) {
        throw new IllegalArgumentException(
            "A role's samples are " + role.width() + " wide, but the features are " + width);
      }
    }
  }

  static void requireDisjoint(TrainingRoles training, TestRoles test) {
    IdentityHashMap<Object, BitSet> taken = new IdentityHashMap<>();
    for (Samples role : all(training, test)) {
      BitSet rows = taken.computeIfAbsent(role.origin(), origin -> new BitSet());
      for (int row = 0; row < role.size(); row++) {
        int origin = role.originRow(row);
        if (rows.get(origin)) {
          throw new IllegalArgumentException(
              "Row " + origin + " of one table serves in two roles, or twice in one");
        }
        rows.set(origin);
      }
    }
  }

  private static Samples[] all(TrainingRoles training, TestRoles test) {
    return new Samples[] {
      training.background(), training.anomalies(), test.background(), test.anomalies()
    };
  }
}
