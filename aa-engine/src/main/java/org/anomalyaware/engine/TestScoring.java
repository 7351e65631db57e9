package org.anomalyaware.engine;

import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.engine.scoring.TrainedModel;

/** Scores of test samples. */
final class TestScoring {

  private TestScoring() {}

  /** Scores of the test background and of the test anomalies. */
  static float[][] of(TrainedModel model, LoadedDataset data) {
    return new float[][] {
      model.score(data.test().background()), model.score(data.test().anomalies())
    };
  }
}
