package org.anomalyaware.datasets.lhco;

/**
 * Features that are the same for an event and for the event rotated about the beam, with the jets
 * in order of mass, as in B. Nachman and D. Shih, arXiv:2001.04990, section III.
 */
final class JetRatios {
  private JetRatios() {}

  /** Makes {@link LhcoCard#RATIO_FEATURES} of the event that starts at an index. */
  static void derive(float[] events, int start, RatioGuard guard, float[] target, int offset) {
    int first = start;
    int second = start + JetColumns.PER_JET;
    boolean ordered = events[first + JetColumns.MASS] >= events[second + JetColumns.MASS];
    int heavy = ordered ? first : second;
    int light = ordered ? second : first;
    target[offset] = events[heavy + JetColumns.MASS];
    target[offset + 1] = events[light + JetColumns.MASS];
    target[offset + 2] = tau21(events, heavy, guard);
    target[offset + 3] = tau32(events, heavy, guard);
    target[offset + 4] = tau21(events, light, guard);
    target[offset + 5] = tau32(events, light, guard);
    target[offset + 6] = (float) invariantMass(events, first, second);
  }

  private static float tau21(float[] events, int jet, RatioGuard guard) {
    return guard.ratio(events[jet + JetColumns.TAU2], events[jet + JetColumns.TAU1]);
  }

  private static float tau32(float[] events, int jet, RatioGuard guard) {
    return guard.ratio(events[jet + JetColumns.TAU3], events[jet + JetColumns.TAU2]);
  }

  /** m_jj² = m1² + m2² + 2 (E1 E2 - p1·p2), in GeV. */
  private static double invariantMass(float[] events, int first, int second) {
    double m1 = events[first + JetColumns.MASS];
    double m2 = events[second + JetColumns.MASS];
    double product =
        dot(events, first, second, JetColumns.PX)
            + dot(events, first, second, JetColumns.PY)
            + dot(events, first, second, JetColumns.PZ);
    double energies = energy(events, first) * energy(events, second);
    return Math.sqrt(Math.max(0, m1 * m1 + m2 * m2 + 2 * (energies - product)));
  }

  private static double dot(float[] events, int first, int second, int axis) {
    return (double) events[first + axis] * events[second + axis];
  }

  private static double energy(float[] events, int jet) {
    double mass = events[jet + JetColumns.MASS];
    return Math.sqrt(
        dot(events, jet, jet, JetColumns.PX)
            + dot(events, jet, jet, JetColumns.PY)
            + dot(events, jet, jet, JetColumns.PZ)
            + mass * mass);
  }
}
