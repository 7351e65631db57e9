package org.example.plainjava;

import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;

/** A dataset of one's own, without a container, a service file or an annotation. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    AnomalyAwareness engine = AnomalyAwareness.withPlugins(new RingDataset());
    try (ExperimentOutcome outcome = engine.run(Experiment.on("ring"))) {
      System.out.println(
          "baseline=" + outcome.result().summary().baseline().get(Metric.ROC_AUC).median());
      System.out.println(
          "tuned=" + outcome.result().summary().tuned().get(Metric.ROC_AUC).median());
    }
  }
}
