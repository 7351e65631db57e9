package org.example.guice;

import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;

/** An engine with two bindings that are not its own. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    AnomalyAwareness engine = AnomalyAwareness.create(new Overrides());
    System.out.println("threads=" + engine.options().threads());
    Experiment experiment =
        Experiment.on("smeft")
            .with("dataset.events", 4_000)
            .with("pretrain.epochs", 3)
            .with("finetune.epochs", 3)
            .with("training.xla", "off");
    try (ExperimentOutcome outcome = engine.run(experiment)) {
      System.out.println("started=" + outcome.result().provenance().started());
      System.out.println(
          "baseline=" + outcome.result().summary().baseline().get(Metric.ROC_AUC).median());
      System.out.println(
          "tuned=" + outcome.result().summary().tuned().get(Metric.ROC_AUC).median());
    }
  }
}
