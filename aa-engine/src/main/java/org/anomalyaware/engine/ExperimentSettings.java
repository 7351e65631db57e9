package org.anomalyaware.engine;

import java.util.List;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

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

  static final Setting<String> XLA =
      Setting.choice(
          "training.xla",
          "auto",
          List.of("auto", "on", "off"),
          "Whether XLA compiles training; auto: where it can");

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
          XLA);

  private ExperimentSettings() {}

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
