package org.example.classpath;

import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.Scorer;

/** What the README shows under "In Java", to the letter. */
final class ReadmeLines {

  private ReadmeLines() {}

  static void run(float... rawFeatures) {
    try (ExperimentOutcome outcome = AnomalyAwareness.create().run(Experiment.on("smeft"));
        Scorer scorer = outcome.scorer()) {
      System.out.println(outcome.result().summary().tuned().get(Metric.ROC_AUC));
      float[] scores = scorer.score(rawFeatures);
      double threshold = scorer.threshold(0.01);
    }
  }
}
