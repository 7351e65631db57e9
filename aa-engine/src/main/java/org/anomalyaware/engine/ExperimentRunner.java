package org.anomalyaware.engine;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.tensorflow.NativeRuntime;

/** Runs the seeds of an experiment one after another. */
final class ExperimentRunner {

  private final LoadStep loading;
  private final PretrainStep pretraining;
  private final FinetuneStep finetuning;
  private final ExperimentResults results;

  @Inject
  ExperimentRunner(
      LoadStep loading,
      PretrainStep pretraining,
      FinetuneStep finetuning,
      ExperimentResults results) {
    this.loading = loading;
    this.pretraining = pretraining;
    this.finetuning = finetuning;
    this.results = results;
  }

  ExperimentOutcome run(ResolvedExperiment experiment, RunListener listener) {
    String started = results.now();
    NativeRuntime.load(listener);
    Map<Long, KeptModel> models = new LinkedHashMap<>();
    Map<Long, TestScores> scores = new LinkedHashMap<>();
    Map<Long, TestExamples> examples = new LinkedHashMap<>();
    List<FinetunedSeed> outcomes = new ArrayList<>();
    for (long seed : experiment.experiment().seeds()) {
      LoadedSeed loaded = loading.load(experiment, seed, listener);
      PretrainedSeed pretrained = pretraining.pretrain(experiment, loaded, listener);
      FinetunedSeed outcome =
          finetuning.finetune(experiment, pretrained, ModelKeeper.in(models), listener);
      outcomes.add(outcome);
      outcome.testScores().ifPresent(found -> scores.put(seed, found));
      outcome.testExamples().ifPresent(found -> examples.put(seed, found));
      listener.seedFinished(outcome.result());
    }
    return new ExperimentOutcome(
        ExperimentResults.of(experiment, outcomes, started), scores, examples, models);
  }
}
