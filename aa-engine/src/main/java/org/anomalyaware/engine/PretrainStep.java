package org.anomalyaware.engine;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.anomalyaware.engine.tracing.UntraceableOperationException;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.tensorflow.exceptions.TensorFlowException;

/** The second step of a seed: trains a new network on background alone and scores with it. */
final class PretrainStep {

  /**
   * Pre-trains.
   *
   * @throws AnomalyAwareException of kind DATA or CONFIGURATION, which would fail every seed alike
   */
  PretrainedSeed pretrain(ResolvedExperiment experiment, LoadedSeed loaded, RunListener listener) {
    return new Run(experiment, loaded, listener).run();
  }

  /** The state of one run. */
  private static final class Run {
    private final ResolvedExperiment experiment;
    private final Settings settings;
    private final LoadedSeed loaded;
    private final RunListener listener;
    private final Stopwatch stopwatch;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private boolean xla = true;

    Run(ResolvedExperiment experiment, LoadedSeed loaded, RunListener listener) {
      this.experiment = experiment;
      this.settings = experiment.settings();
      this.loaded = loaded;
      this.listener = listener;
      this.stopwatch = new Stopwatch(loaded.seconds());
    }

    PretrainedSeed run() {
      try {
        return train();
      } catch (AnomalyAwareException e) {
        if (e.kind() != AnomalyAwareException.Kind.RUN) {
          throw e;
        }
        return failed(String.valueOf(e.getMessage()));
      } catch (UntraceableOperationException | TensorFlowException e) {
        return failed(String.valueOf(e.getMessage()));
      } catch (LinkageError e) {
        return failed(experiment.blame(e));
      }
    }

    private PretrainedSeed train() {
      Preprocessing preprocessing = loaded.preprocessing();
      ModelRequest request = new ModelRequest(preprocessing.output(), settings.under("model"));
      Network blocks = experiment.model().use(model -> model.build(request));
      PreparedNetwork network =
          PreparedNetwork.initialize(blocks, preprocessing.output(), loaded.seed());
      TrainedPhase phase =
          stopwatch.time(
              Phase.PRETRAIN.id(),
              () ->
                  TrainedPhase.train(
                      settings,
                      network,
                      network.initial(),
                      plan(),
                      Phase.PRETRAIN,
                      listener,
                      (epoch, weights) -> {}));
      PhaseOutcome outcome = phase.outcome();
      epochs.addAll(phase.epochs());
      xla = outcome.xla();
      TrainedModel baseline =
          new TrainedModel(loaded.data().featureShape(), preprocessing, network, outcome.weights());
      if (outcome.failure().isPresent()) {
        return new PretrainedSeed.Failed(
            loaded, outcome.failure().get(), baseline, epochs, xla, stopwatch.seconds());
      }
      float[][] scores = stopwatch.time("score", () -> TestScoring.of(baseline, loaded.data()));
      return new PretrainedSeed.Ready(loaded, baseline, scores, epochs, xla, stopwatch.seconds());
    }

    private PhasePlan plan() {
      return new PhasePlan(
          settings.get(ExperimentSettings.PRETRAIN_EPOCHS),
          settings.get(ExperimentSettings.PRETRAIN_BATCH),
          settings.get(ExperimentSettings.PRETRAIN_RATE),
          settings.get(ExperimentSettings.KL_WEIGHT),
          loaded.seed(),
          loaded.background(),
          null);
    }

    private PretrainedSeed failed(String why) {
      return new PretrainedSeed.Failed(loaded, why, null, epochs, xla, stopwatch.seconds());
    }
  }
}
