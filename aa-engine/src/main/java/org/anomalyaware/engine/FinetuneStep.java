package org.anomalyaware.engine;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.evaluation.Evaluation;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.anomalyaware.engine.plugins.Configured;
import org.anomalyaware.engine.preprocessing.PreprocessedSamples;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.anomalyaware.engine.tracing.UntraceableOperationException;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.tensorflow.exceptions.TensorFlowException;

/** The last step of a seed: fine-tunes with labelled anomalies, scores again and evaluates. */
final class FinetuneStep {

  private final Evaluator evaluator;

  @Inject
  FinetuneStep(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Fine-tunes.
   *
   * @param models receives the tuned network, or the last good one of training that diverged
   * @throws AnomalyAwareException of kind DATA or CONFIGURATION, which would fail every seed alike
   */
  FinetunedSeed finetune(
      ResolvedExperiment experiment,
      PretrainedSeed pretrained,
      ModelKeeper models,
      RunListener listener) {
    if (pretrained instanceof PretrainedSeed.Ready ready) {
      return new Run(experiment, ready, models, listener).run();
    }
    PretrainedSeed.Failed failed = (PretrainedSeed.Failed) pretrained;
    failed
        .lastGoodModel()
        .ifPresent(model -> models.keep(experiment, failed.loaded(), model, failed.reason()));
    return failed(
        failed.loaded(), failed.reason(), failed.epochs(), failed.xla(), failed.seconds());
  }

  private static FinetunedSeed failed(
      LoadedSeed loaded,
      String why,
      List<EpochRecord> epochs,
      boolean xla,
      Map<String, Double> seconds) {
    SeedResult result =
        new SeedResult(
            loaded.seed(),
            SeedResult.Status.FAILED,
            why,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            epochs,
            seconds);
    return new FinetunedSeed(result, loaded.summary(), xla, null, null);
  }

  /** The state of one run. */
  private final class Run {
    private final ResolvedExperiment experiment;
    private final Settings settings;
    private final PretrainedSeed.Ready pretrained;
    private final LoadedSeed loaded;
    private final ModelKeeper models;
    private final RunListener listener;
    private final Stopwatch stopwatch;
    private final List<EpochRecord> epochs;
    private boolean xla;

    Run(
        ResolvedExperiment experiment,
        PretrainedSeed.Ready pretrained,
        ModelKeeper models,
        RunListener listener) {
      this.experiment = experiment;
      this.settings = experiment.settings();
      this.pretrained = pretrained;
      this.loaded = pretrained.loaded();
      this.models = models;
      this.listener = listener;
      this.stopwatch = new Stopwatch(pretrained.seconds());
      this.epochs = new ArrayList<>(pretrained.epochs());
      this.xla = pretrained.xla();
    }

    FinetunedSeed run() {
      try {
        return train();
      } catch (AnomalyAwareException e) {
        if (e.kind() != AnomalyAwareException.Kind.RUN) {
          throw e;
        }
        return fail(String.valueOf(e.getMessage()));
      } catch (UntraceableOperationException | TensorFlowException e) {
        return fail(String.valueOf(e.getMessage()));
      }
    }

    private FinetunedSeed train() {
      TrainedModel baseline = pretrained.baseline();
      TrainedPhase phase =
          stopwatch.time(
              Phase.FINETUNE.id(),
              () ->
                  TrainedPhase.train(
                      settings,
                      baseline.network(),
                      baseline.weights(),
                      plan(),
                      Phase.FINETUNE,
                      listener));
      PhaseOutcome outcome = phase.outcome();
      epochs.addAll(phase.epochs());
      xla &= outcome.xla();
      TrainedModel tuned =
          new TrainedModel(
              baseline.features(), baseline.preprocessing(), baseline.network(), outcome.weights());
      if (outcome.failure().isPresent()) {
        models.keep(experiment, loaded, tuned, outcome.failure().get());
        return fail(outcome.failure().get());
      }
      LoadedDataset data = loaded.data();
      float[][] tunedScores = stopwatch.time("score", () -> TestScoring.of(tuned, data));
      stopwatch.run("export", () -> models.keep(experiment, loaded, tuned, ""));
      TestScores scores = DatasetSummaries.scores(data, pretrained.scores(), tunedScores);
      TestExamples examples = stopwatch.time("score", () -> ExampleChoice.of(data, scores, tuned));
      return new FinetunedSeed(evaluate(scores), loaded.summary(), xla, scores, examples);
    }

    private PhasePlan plan() {
      Samples labelled = loaded.data().training().anomalies();
      Samples anomalies =
          PreprocessedSamples.of(
              settings
                  .find(ExperimentSettings.MOST_ANOMALIES)
                  .map(labelled::first)
                  .orElse(labelled),
              loaded.preprocessing());
      return new PhasePlan(
          settings.get(ExperimentSettings.FINETUNE_EPOCHS),
          settings.get(ExperimentSettings.FINETUNE_BATCH),
          settings.get(ExperimentSettings.FINETUNE_RATE),
          settings.get(ExperimentSettings.KL_WEIGHT),
          loaded.seed(),
          loaded.background(),
          new PhasePlan.Tuning(
              anomalies,
              settings.get(ExperimentSettings.ANOMALY_FRACTION),
              new Configured<>(experiment.penalty().plugin(), settings.under("penalty")),
              new Configured<>(experiment.schedule().plugin(), settings.under("schedule"))));
    }

    private SeedResult evaluate(TestScores scores) {
      Scores before = Scores.ofBackgroundFirst(scores.baseline(), scores.backgroundCount());
      Scores after = Scores.ofBackgroundFirst(scores.tuned(), scores.backgroundCount());
      Evaluation baseline = stopwatch.time("evaluate", () -> evaluator.evaluate(before));
      Evaluation tuned = stopwatch.time("evaluate", () -> evaluator.evaluate(after));
      Map<Metric, MetricDelta> changes =
          stopwatch.time("evaluate", () -> evaluator.changes(before, after));
      return new SeedResult(
          loaded.seed(),
          SeedResult.Status.OK,
          null,
          baseline.metrics(),
          tuned.metrics(),
          changes,
          tuned.absent(),
          epochs,
          stopwatch.seconds());
    }

    private FinetunedSeed fail(String why) {
      return failed(loaded, why, epochs, xla, stopwatch.seconds());
    }
  }
}
