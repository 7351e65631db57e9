package org.anomalyaware.engine;

import ai.djl.ndarray.types.Shape;
import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.evaluation.Evaluation;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.anomalyaware.engine.plugins.Configured;
import org.anomalyaware.engine.preprocessing.PreprocessedSamples;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.anomalyaware.engine.preprocessing.Standardization;
import org.anomalyaware.engine.preprocessing.Unchanged;
import org.anomalyaware.engine.scoring.SavedModelExport;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.anomalyaware.engine.tracing.UntraceableOperationException;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.anomalyaware.engine.training.Trainer;
import org.anomalyaware.engine.training.Weights;
import org.anomalyaware.engine.training.XlaMode;
import org.jspecify.annotations.Nullable;
import org.tensorflow.exceptions.TensorFlowException;

/** One seed from data to metrics: load, pre-train, score, fine-tune, score, evaluate. */
final class SeedRunner {

  private final EngineOptions options;
  private final TableCache tables;
  private final Evaluator evaluator;

  @Inject
  SeedRunner(EngineOptions options, TableCache tables, Evaluator evaluator) {
    this.options = options;
    this.tables = tables;
    this.evaluator = evaluator;
  }

  /**
   * What a seed gave.
   *
   * @param scores null if the run failed
   */
  record Outcome(
      SeedResult result, DatasetSummary dataset, boolean xla, @Nullable TestScores scores) {

    Optional<TestScores> testScores() {
      return Optional.ofNullable(scores);
    }
  }

  /**
   * Runs a seed.
   *
   * @param models receives the model's folder
   * @throws AnomalyAwareException of kind DATA or CONFIGURATION, which would fail every seed alike
   */
  Outcome run(
      ResolvedExperiment experiment,
      long seed,
      DataFolders folders,
      Path models,
      RunListener listener) {
    return new Run(experiment, seed, folders, models, listener).run();
  }

  /** The state of one run. */
  private final class Run {
    private final ResolvedExperiment experiment;
    private final Settings settings;
    private final long seed;
    private final DataFolders folders;
    private final Path models;
    private final RunListener listener;
    private final Stopwatch stopwatch = new Stopwatch();
    private final List<EpochRecord> epochs = new ArrayList<>();
    private boolean xla = true;

    Run(
        ResolvedExperiment experiment,
        long seed,
        DataFolders folders,
        Path models,
        RunListener listener) {
      this.experiment = experiment;
      this.settings = experiment.settings();
      this.seed = seed;
      this.folders = folders;
      this.models = models;
      this.listener = listener;
    }

    Outcome run() {
      LoadedDataset data = stopwatch.time("load", this::load);
      Preprocessing preprocessing = stopwatch.time("preprocess", () -> fit(data));
      DatasetSummary summary =
          DatasetSummaries.of(experiment.dataset(), experiment.variant(), data, preprocessing);
      try {
        return train(data, preprocessing, summary);
      } catch (AnomalyAwareException e) {
        if (e.kind() != AnomalyAwareException.Kind.RUN) {
          throw e;
        }
        return failed(summary, String.valueOf(e.getMessage()));
      } catch (UntraceableOperationException | TensorFlowException e) {
        return failed(summary, String.valueOf(e.getMessage()));
      }
    }

    private LoadedDataset load() {
      LoadedDataset data =
          experiment
              .dataset()
              .plugin()
              .load(
                  new LoadRequest(
                      experiment.variant().id(),
                      settings.under("dataset"),
                      seed,
                      folders,
                      tables,
                      options.threads(),
                      listener));
      DatasetSummaries.requireEveryRole(experiment.dataset(), data);
      return data;
    }

    private Preprocessing fit(LoadedDataset data) {
      Shape features = data.featureShape();
      return switch (settings.get(ExperimentSettings.PREPROCESSING)) {
        case "standardize" -> {
          if (features.dimension() != 1) {
            throw new InvalidSettingsException(
                List.of(
                    "preprocessing=standardize is for tables, but samples of "
                        + experiment.dataset().origin().id()
                        + " have the shape "
                        + features
                        + ": set preprocessing=none"));
          }
          yield Standardization.fit(
              data.training().background(),
              data.features(),
              settings.get(ExperimentSettings.SKEWNESS_LIMIT));
        }
        default -> new Unchanged(features);
      };
    }

    private Outcome train(LoadedDataset data, Preprocessing preprocessing, DatasetSummary summary) {
      Network blocks =
          experiment
              .model()
              .plugin()
              .build(new ModelRequest(preprocessing.output(), settings.under("model")));
      PreparedNetwork network = PreparedNetwork.initialize(blocks, preprocessing.output(), seed);
      Samples background =
          stopwatch.time(
              "preprocess",
              () -> PreprocessedSamples.of(data.training().background(), preprocessing));
      Samples anomalies =
          PreprocessedSamples.of(
              data.training().anomalies().first(settings.get(ExperimentSettings.MOST_ANOMALIES)),
              preprocessing);
      Trainer trainer =
          new Trainer(
              XlaMode.valueOf(settings.get(ExperimentSettings.XLA).toUpperCase(Locale.ROOT)));

      PhaseOutcome pretrained =
          phase(trainer, network, pretraining(background), network.initial(), Phase.PRETRAIN);
      TrainedModel baseline = model(data, preprocessing, network, pretrained);
      if (pretrained.failure().isPresent()) {
        return diverged(summary, data, baseline, pretrained.failure().get());
      }
      float[][] baselineScores = stopwatch.time("score", () -> score(baseline, data));

      PhaseOutcome finetuned =
          phase(
              trainer,
              network,
              finetuning(background, anomalies),
              pretrained.weights(),
              Phase.FINETUNE);
      TrainedModel tuned = model(data, preprocessing, network, finetuned);
      if (finetuned.failure().isPresent()) {
        return diverged(summary, data, tuned, finetuned.failure().get());
      }
      float[][] tunedScores = stopwatch.time("score", () -> score(tuned, data));

      stopwatch.run("export", () -> export(tuned, data, ""));
      TestScores scores = DatasetSummaries.scores(data, baselineScores, tunedScores);
      return new Outcome(evaluate(scores), summary, xla, scores);
    }

    private SeedResult evaluate(TestScores scores) {
      Scores before = Scores.ofBackgroundFirst(scores.baseline(), scores.backgroundCount());
      Scores after = Scores.ofBackgroundFirst(scores.tuned(), scores.backgroundCount());
      Evaluation baseline = stopwatch.time("evaluate", () -> evaluator.evaluate(before));
      Evaluation tuned = stopwatch.time("evaluate", () -> evaluator.evaluate(after));
      MetricDelta change =
          stopwatch.time("evaluate", () -> evaluator.compare(before, after).toMetricDelta());
      return new SeedResult(
          seed,
          SeedResult.Status.OK,
          null,
          baseline.metrics(),
          tuned.metrics(),
          Map.of(Metric.ROC_AUC, change),
          tuned.absent(),
          epochs,
          stopwatch.seconds());
    }

    private PhasePlan pretraining(Samples background) {
      return new PhasePlan(
          settings.get(ExperimentSettings.PRETRAIN_EPOCHS),
          settings.get(ExperimentSettings.PRETRAIN_BATCH),
          settings.get(ExperimentSettings.PRETRAIN_RATE),
          settings.get(ExperimentSettings.KL_WEIGHT),
          seed,
          background,
          null);
    }

    private PhasePlan finetuning(Samples background, Samples anomalies) {
      return new PhasePlan(
          settings.get(ExperimentSettings.FINETUNE_EPOCHS),
          settings.get(ExperimentSettings.FINETUNE_BATCH),
          settings.get(ExperimentSettings.FINETUNE_RATE),
          settings.get(ExperimentSettings.KL_WEIGHT),
          seed,
          background,
          new PhasePlan.Tuning(
              anomalies,
              settings.get(ExperimentSettings.ANOMALY_FRACTION),
              new Configured<>(experiment.penalty().plugin(), settings.under("penalty")),
              new Configured<>(experiment.schedule().plugin(), settings.under("schedule"))));
    }

    private PhaseOutcome phase(
        Trainer trainer, PreparedNetwork network, PhasePlan plan, Weights start, Phase phase) {
      listener.phaseStarted(seed, phase, plan.epochs());
      PhaseOutcome outcome =
          stopwatch.time(
              phase.id(),
              () ->
                  trainer.train(
                      network,
                      start,
                      plan,
                      epoch -> {
                        epochs.add(epoch);
                        listener.epochFinished(seed, epoch);
                      }));
      xla &= outcome.xla();
      return outcome;
    }

    private TrainedModel model(
        LoadedDataset data,
        Preprocessing preprocessing,
        PreparedNetwork network,
        PhaseOutcome outcome) {
      return new TrainedModel(data.featureShape(), preprocessing, network, outcome.weights());
    }

    /** Scores of the test background and of the test anomalies. */
    private float[][] score(TrainedModel model, LoadedDataset data) {
      return new float[][] {
        model.score(data.test().background()), model.score(data.test().anomalies())
      };
    }

    private void export(TrainedModel model, LoadedDataset data, String note) {
      Path folder = ExperimentOutcome.modelFolder(models, seed);
      try {
        SavedModelExport.write(
            model,
            SavedModelExport.describe(
                experiment.dataset().origin().id(),
                experiment.variant().id(),
                data.featureShape(),
                data.features().stream().map(Feature::name).toList(),
                note),
            folder);
      } catch (IOException e) {
        throw new AnomalyAwareException(
            AnomalyAwareException.Kind.RUN,
            "The model cannot be written to " + folder + ": " + e + ". Is the disk full?",
            e);
      }
    }

    private Outcome diverged(
        DatasetSummary summary, LoadedDataset data, TrainedModel lastGood, String why) {
      export(lastGood, data, why);
      return failed(summary, why);
    }

    private Outcome failed(DatasetSummary summary, String why) {
      SeedResult result =
          new SeedResult(
              seed,
              SeedResult.Status.FAILED,
              why,
              Map.of(),
              Map.of(),
              Map.of(),
              Map.of(),
              epochs,
              stopwatch.seconds());
      return new Outcome(result, summary, xla, null);
    }
  }

  /** Wall time by step. */
  private static final class Stopwatch {
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    <T> T time(String step, Supplier<T> work) {
      long began = System.nanoTime();
      try {
        return work.get();
      } finally {
        seconds.merge(step, (System.nanoTime() - began) / 1e9, Double::sum);
      }
    }

    void run(String step, Runnable work) {
      time(
          step,
          () -> {
            work.run();
            return true;
          });
    }

    Map<String, Double> seconds() {
      return seconds;
    }
  }
}
