package org.anomalyaware.datasets.cicids;

import java.util.List;
import java.util.Locale;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;

/**
 * Counts test samples that look exactly like a training sample. Many flows of the capture have the
 * same features, and the paper splits them by row, so rows of one look end up on both sides.
 */
final class Overlap {

  private Overlap() {}

  /** One sentence for each pair of roles. */
  static List<String> describe(TrainingRoles training, TestRoles test) {
    RowSet background = setOf(training.background());
    RowSet anomalies = setOf(training.anomalies());
    return List.of(
        sentence("test background", test.background(), "training background", background),
        sentence("unseen anomalies", test.anomalies(), "training background", background),
        sentence("unseen anomalies", test.anomalies(), "labelled anomalies", anomalies));
  }

  private static RowSet setOf(Samples samples) {
    RowSet set = new RowSet();
    float[] row = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      set.add(RowSet.bits(row));
    }
    return set;
  }

  private static String sentence(String name, Samples samples, String otherName, RowSet others) {
    int same = 0;
    float[] row = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      same += others.contains(RowSet.bits(row)) ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "%d of %d rows (%.1f %%) of the %s have the same features as a row of the %s.",
        same,
        samples.size(),
        100.0 * same / samples.size(),
        name,
        otherName);
  }
}
