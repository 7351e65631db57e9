package org.example.classpath;

import java.util.Map;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.Scorer;

/** Runs the README's lines if asked to, and otherwise the same at a size of seconds. */
public final class Main {

  private static final int FEATURES = 13;

  private Main() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("readme")) {
      ReadmeLines.run(new float[FEATURES]);
      return;
    }
    Experiment small =
        Experiment.on("smeft")
            .with("dataset.events", 4_000)
            .with("pretrain.epochs", 3)
            .with("finetune.epochs", 3)
            .with("training.xla", "off");
    try (ExperimentOutcome outcome = AnomalyAwareness.create().run(small);
        Scorer scorer = outcome.scorer()) {
      Map<Metric, SeedsValue> tuned = outcome.result().summary().tuned();
      Map<Metric, SeedsValue> baseline = outcome.result().summary().baseline();
      System.out.println("baseline=" + baseline.get(Metric.ROC_AUC).median());
      System.out.println("tuned=" + tuned.get(Metric.ROC_AUC).median());
      System.out.println("scores=" + scorer.score(new float[2 * FEATURES]).length);
      System.out.println("threshold=" + scorer.threshold(0.1));
    }
  }
}
