package org.anomalyaware.report;

import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.TestScores;

/** The scores of one seed, each of which is a number. */
record SeedScores(long seed, TestScores scores) {

  SeedScores {
    requireNumbers(seed, scores, "baseline", scores.baseline());
    requireNumbers(seed, scores, "tuned", scores.tuned());
  }

  private static void requireNumbers(long seed, TestScores scores, String name, float[] column) {
    for (int i = 0; i < column.length; i++) {
      if (Float.isNaN(column[i])) {
        throw new AnomalyAwareException(
            Kind.DATA,
            "The "
                + name
                + " score of test sample "
                + i
                + " (row "
                + scores.rows()[i]
                + ") of seed "
                + seed
                + " is not a number, so it has no place on a ROC curve."
                + " Such a seed has failed and should be recorded so.");
      }
    }
  }
}
