package org.example.modulepath;

import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.Found;

/** Says which modules its classes are in, and trains with the schedule of its own. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("program=" + Main.class.getModule());
    System.out.println("api=" + Plugin.class.getModule());
    System.out.println("engine=" + AnomalyAwareness.class.getModule());

    AnomalyAwareness engine = AnomalyAwareness.create();
    for (Found<?> dataset : engine.plugins().datasets()) {
      System.out.println("dataset=" + dataset.plugin().getClass().getModule());
    }
    Experiment experiment =
        Experiment.on("smeft")
            .with("dataset.events", 4_000)
            .with("pretrain.epochs", 3)
            .with("finetune.epochs", 3)
            .with("schedule", "square-root")
            .with("training.xla", "off");
    try (ExperimentOutcome outcome = engine.run(experiment)) {
      System.out.println(
          "baseline=" + outcome.result().summary().baseline().get(Metric.ROC_AUC).median());
      System.out.println(
          "tuned=" + outcome.result().summary().tuned().get(Metric.ROC_AUC).median());
    }
  }
}
