package org.anomalyaware.report;

import org.anomalyaware.api.result.TestScores;

/** The two scores that every test sample has. */
enum ScoreColumn {
  BASELINE("Baseline"),
  TUNED("Tuned");

  private final String title;

  ScoreColumn(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  float[] of(TestScores scores) {
    return switch (this) {
      case BASELINE -> scores.baseline();
      case TUNED -> scores.tuned();
    };
  }
}
