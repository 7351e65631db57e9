package org.anomalyaware.engine;

import java.util.List;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.anomalyaware.engine.reference.ReferenceScorer;

/** The engine's own settings of an experiment; those of plugins stand under their kind's prefix. */
final class ExperimentSettings {

  static final Setting<String> MODEL = Setting.text("model", "vae", "Which model is trained");
  static final Setting<String> PENALTY =
      Setting.text("penalty", "negative", "Which penalty labelled anomalies contribute");
  static final Setting<String> SCHEDULE =
      Setting.text("schedule", "linear", "Which schedule the strength of the penalty follows");

  static final Setting<String> PREPROCESSING =
      Setting.choice(
          "preprocessing",
          "standardize",
          List.of("standardize", "none"),
          "What happens to features before the network sees them");
  static final Setting<Double> SKEWNESS_LIMIT =
      Setting.decimal(
          "preprocessing.skewnessLimit",
          1.0,
          "Skewness on the background above which a column passes through log(1 + x)");

  static final Setting<Double> KL_WEIGHT =
      Setting.decimal("loss.klWeight", 1.0, "What the KL divergence is multiplied by").atLeast(0.0);

  static final Setting<Integer> PRETRAIN_EPOCHS = epochs("pretrain", 50);
  static final Setting<Integer> PRETRAIN_BATCH = batch("pretrain");
  static final Setting<Double> PRETRAIN_RATE = learningRate("pretrain");
  static final Setting<Integer> FINETUNE_EPOCHS = epochs("finetune", 20);
  static final Setting<Integer> FINETUNE_BATCH = batch("finetune");
  static final Setting<Double> FINETUNE_RATE = learningRate("finetune");

  static final Setting<Double> ANOMALY_FRACTION =
      Setting.decimal("finetune.anomalyFraction", 0.1, "Share of labelled anomalies in a batch")
          .above(0.0)
          .atMost(0.9);
  static final Setting<Integer> MOST_ANOMALIES =
      Setting.integer("finetune.mostAnomalies", 1, "How many labelled anomalies are used at most")
          .atLeast(1)
          .optional("all");

  static final Setting<String> SELECTION =
      Setting.choice(
          "finetune.selection",
          Selecting.LAST,
          List.of(Selecting.LAST, Selecting.BEST_VALIDATION),
          "Which epoch is kept; best-validation: by the AUC on held-out tuning data");
  static final Setting<Double> HELD_OUT_ANOMALIES =
      Setting.decimal(
              "finetune.holdout",
              0.2,
              "Share of the labelled anomalies that best-validation judges by, untrained")
          .above(0.0)
          .atMost(0.9);
  static final Setting<Double> HELD_OUT_BACKGROUND =
      Setting.decimal(
              "holdout.background",
              0.1,
              "Share of the training background that is not trained on and gives thresholds")
          .atLeast(0.0)
          .atMost(0.9);
  static final Setting<List<Double>> RATES =
      Setting.rates(
          "thresholds.rates",
          List.of(0.1, 0.01, 0.001),
          "False-positive rates that thresholds are chosen for");

  static final Setting<List<String>> REFERENCES =
      Setting.anyOf(
          "references", ReferenceScorer.ids(), "Well-known scorers to set beside the network");

  static final Setting<String> XLA =
      Setting.choice(
          "training.xla",
          "auto",
          List.of("auto", "on", "off"),
          "Whether XLA compiles training; auto: where it can, unless the model convolves");

  static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          MODEL,
          PENALTY,
          SCHEDULE,
          PREPROCESSING,
          SKEWNESS_LIMIT,
          KL_WEIGHT,
          PRETRAIN_EPOCHS,
          PRETRAIN_BATCH,
          PRETRAIN_RATE,
          FINETUNE_EPOCHS,
          FINETUNE_BATCH,
          FINETUNE_RATE,
          ANOMALY_FRACTION,
          MOST_ANOMALIES,
          SELECTION,
          HELD_OUT_ANOMALIES,
          HELD_OUT_BACKGROUND,
          RATES,
          REFERENCES,
          XLA);

  private ExperimentSettings() {}

  /** The words of {@link #SELECTION}. */
  static final class Selecting {
    static final String LAST = "last";
    static final String BEST_VALIDATION = "best-validation";

    private Selecting() {}
  }

  private static Setting<Integer> epochs(String phase, int count) {
    return Setting.integer(phase + ".epochs", count, "Epochs of this phase").atLeast(1);
  }

  private static Setting<Integer> batch(String phase) {
    return Setting.integer(phase + ".batch", 512, "Samples in a batch").atLeast(2);
  }

  private static Setting<Double> learningRate(String phase) {
    return Setting.decimal(phase + ".learningRate", 1e-3, "Adam's learning rate").above(0.0);
  }
}
