package org.anomalyaware.engine;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.Selection;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.api.result.Thresholds;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.evaluation.Evaluation;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.HeldOutThresholds;
import org.anomalyaware.engine.evaluation.Scores;
import org.anomalyaware.engine.plugins.Configured;
import org.anomalyaware.engine.preprocessing.PreprocessedSamples;
import org.anomalyaware.engine.reference.ReferenceScorer;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.anomalyaware.engine.tracing.UntraceableOperationException;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.anomalyaware.engine.training.Weights;
import org.jspecify.annotations.Nullable;
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
        .ifPresent(
            model ->
                models.keep(
                    experiment, failed.loaded(), model, Thresholds.none(), failed.reason()));
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
    private final TuningData tuning;
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
      this.tuning = TuningData.of(settings, loaded);
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
      } catch (LinkageError e) {
        return fail(experiment.blame(e));
      }
    }

    private FinetunedSeed train() {
      TrainedModel baseline = pretrained.baseline();
      Optional<BestEpoch> best =
          tuning.validation().map(data -> new BestEpoch(data, baseline::withWeights, evaluator));
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
                      listener,
                      best.<BiConsumer<EpochRecord, Weights>>map(judge -> judge)
                          .orElse((epoch, weights) -> {})));
      PhaseOutcome outcome = phase.outcome();
      epochs.addAll(phase.epochs());
      xla &= outcome.xla();
      if (outcome.failure().isPresent()) {
        String why = outcome.failure().get();
        TrainedModel lastGood = baseline.withWeights(outcome.weights());
        models.keep(experiment, loaded, lastGood, Thresholds.none(), why);
        return fail(why);
      }
      TrainedModel tuned =
          baseline.withWeights(
              best.map(judge -> judge.weightsOr(outcome.weights())).orElse(outcome.weights()));
      LoadedDataset data = loaded.data();
      float[][] tunedScores = stopwatch.time("score", () -> TestScoring.of(tuned, data));
      Thresholds thresholds =
          stopwatch.time(
              "score",
              () ->
                  HeldOutThresholds.of(
                      tuned.score(tuning.forThresholds()),
                      settings.get(ExperimentSettings.RATES),
                      tunedScores[0]));
      models.keep(experiment, loaded, tuned, thresholds, "");
      TestScores scores = DatasetSummaries.scores(data, pretrained.scores(), tunedScores);
      TestExamples examples = stopwatch.time("score", () -> ExampleChoice.of(data, scores, tuned));
      SeedResult result = evaluate(scores, thresholds, best.map(BestEpoch::selection).orElse(null));
      return new FinetunedSeed(result, loaded.summary(), xla, scores, examples);
    }

    private PhasePlan plan() {
      Samples anomalies = PreprocessedSamples.of(tuning.anomalies(), loaded.preprocessing());
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

    private SeedResult evaluate(
        TestScores scores, Thresholds thresholds, @Nullable Selection selection) {
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
          thresholds,
          selection,
          stopwatch.time("references", this::references),
          epochs,
          stopwatch.seconds());
    }

    /** What others make of the same samples: trained on what this run trained on. */
    private Map<String, Map<Metric, MetricValue>> references() {
      Map<String, Map<Metric, MetricValue>> metrics = new LinkedHashMap<>();
      for (String id : settings.get(ExperimentSettings.REFERENCES)) {
        ReferenceScorer scorer = ReferenceScorer.withId(id);
        metrics.put(id, loaded.references().of(scorer, tuning.anomalies(), evaluator));
      }
      return metrics;
    }

    private FinetunedSeed fail(String why) {
      return failed(loaded, why, epochs, xla, stopwatch.seconds());
    }
  }
}
