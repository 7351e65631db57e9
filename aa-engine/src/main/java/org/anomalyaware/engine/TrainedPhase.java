package org.anomalyaware.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.anomalyaware.engine.training.Trainer;
import org.anomalyaware.engine.training.Weights;
import org.anomalyaware.engine.training.XlaMode;

/**
 * One phase of training while its listener hears of it.
 *
 * @param epochs what each epoch's losses were
 */
record TrainedPhase(PhaseOutcome outcome, List<EpochRecord> epochs) {

  static TrainedPhase train(
      Settings settings,
      PreparedNetwork network,
      Weights start,
      PhasePlan plan,
      Phase phase,
      RunListener listener,
      BiConsumer<EpochRecord, Weights> judge) {
    listener.phaseStarted(plan.seed(), phase, plan.epochs());
    List<EpochRecord> epochs = new ArrayList<>();
    XlaMode mode = XlaMode.valueOf(settings.get(ExperimentSettings.XLA).toUpperCase(Locale.ROOT));
    PhaseOutcome outcome =
        new Trainer(mode)
            .trainObserved(
                network,
                start,
                plan,
                (epoch, weights) -> {
                  epochs.add(epoch);
                  judge.accept(epoch, weights);
                  listener.epochFinished(plan.seed(), epoch);
                });
    return new TrainedPhase(outcome, epochs);
  }
}
