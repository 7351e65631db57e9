package org.anomalyaware.engine;

import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What fine-tuning may use, shared out; all of it from the training roles.
 *
 * @param anomalies labelled anomalies to train on
 * @param forThresholds held-out background that thresholds are chosen on
 * @param judging what epochs are judged by; null if the last one is kept
 */
record TuningData(Samples anomalies, Samples forThresholds, @Nullable Validation judging) {

  private static final double HALF = 0.5;

  /**
   * What epochs are judged by: neither trained on nor used for thresholds.
   *
   * @param background half of the held-out background
   * @param anomalies a share of the labelled anomalies
   */
  record Validation(Samples background, Samples anomalies) {}

  /**
   * Shares the data out.
   *
   * @throws InvalidSettingsException if epochs are to be judged and there is nothing to judge by
   */
  static TuningData of(Settings settings, LoadedSeed loaded) {
    Samples labelled = loaded.data().training().anomalies();
    Samples anomalies =
        settings.find(ExperimentSettings.MOST_ANOMALIES).map(labelled::first).orElse(labelled);
    return switch (settings.get(ExperimentSettings.SELECTION)) {
      case ExperimentSettings.Selecting.BEST_VALIDATION -> judged(settings, loaded, anomalies);
      default -> new TuningData(anomalies, loaded.heldOut(), null);
    };
  }

  private static TuningData judged(Settings settings, LoadedSeed loaded, Samples anomalies) {
    HoldOut background =
        HoldOut.of(loaded.heldOut(), HALF, 1, loaded.seed(), HoldOut.Purpose.VALIDATION_BACKGROUND);
    HoldOut labelled =
        HoldOut.of(
            anomalies,
            settings.get(ExperimentSettings.HELD_OUT_ANOMALIES),
            1,
            loaded.seed(),
            HoldOut.Purpose.VALIDATION_ANOMALIES);
    if (background.heldOut().size() == 0 || labelled.heldOut().size() == 0) {
      throw new InvalidSettingsException(
          List.of(
              "finetune.selection=best-validation needs held-out background and held-out labelled anomalies to judge epochs by, but there are %d and %d: raise holdout.background or finetune.holdout, or keep the last epoch (finetune.selection=last)"
                  .formatted(background.heldOut().size(), labelled.heldOut().size())));
    }
    return new TuningData(
        labelled.kept(),
        background.kept(),
        new Validation(background.heldOut(), labelled.heldOut()));
  }

  /** What epochs are judged by, if they are. */
  Optional<Validation> validation() {
    return Optional.ofNullable(judging);
  }
}
