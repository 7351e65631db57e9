package org.anomalyaware.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestScores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps give one by one, against runs in one go. */
class SeedStepsTest {

  private static final RunListener SILENT = RunListener.silent();

  private final AnomalyAwareness engine =
      AnomalyAwareness.create(
          binder ->
              binder
                  .bind(PluginSource.class)
                  .toInstance(
                      new GivenPlugins(
                          List.of(new TinyDataset(Map.of("plain", Recipe.defaults()))))));
  private final SeedSteps steps = engine.steps();

  @BeforeEach
  void loadTensorFlow() {
    steps.prepare(SILENT);
  }

  private final Experiment experiment =
      Experiment.on("tiny")
          .withSeeds(7)
          .with("pretrain.epochs", 3)
          .with("pretrain.batch", 2)
          .with("finetune.epochs", 2)
          .with("finetune.batch", 4)
          .with("finetune.anomalyFraction", 0.25)
          .with("model.hidden", 4)
          .with("model.latent", 1);

  @Test
  void one_pretraining_serves_several_finetunings_with_the_numbers_of_runs_in_one_go() {
    Experiment weak = experiment.with("schedule.maximum", 0.1);
    Experiment strong =
        experiment
            .with("schedule.maximum", 2)
            .with("penalty.clip", 5)
            .with("finetune.learningRate", 0.01);
    ResolvedExperiment first = steps.resolve(weak);
    LoadedSeed loaded = steps.load(first, 7, SILENT);
    PretrainedSeed pretrained = steps.pretrain(first, loaded, SILENT);

    FinetunedSeed tunedWeakly = steps.finetune(first, pretrained, SILENT);
    FinetunedSeed tunedStrongly = steps.finetune(steps.resolve(strong), pretrained, SILENT);
    FinetunedSeed tunedWeaklyAgain = steps.finetune(first, pretrained, SILENT);

    assertSameAsInOneGo(tunedWeakly, weak);
    assertSameAsInOneGo(tunedStrongly, strong);
    assertSameAsInOneGo(tunedWeaklyAgain, weak);
    assertThat(tunedWeakly.scores().tuned()).isNotEqualTo(tunedStrongly.scores().tuned());
  }

  private void assertSameAsInOneGo(FinetunedSeed seed, Experiment whole) {
    try (ExperimentOutcome outcome = engine.run(whole)) {
      TestScores expected = outcome.scores().get(7L);
      TestScores actual = seed.testScores().orElseThrow();
      assertThat(actual.baseline()).isEqualTo(expected.baseline());
      assertThat(actual.tuned()).isEqualTo(expected.tuned());
      assertThat(actual.rows()).isEqualTo(expected.rows());
      SeedResult run = outcome.result().runs().get(0);
      assertThat(timeless(seed.result())).isEqualTo(timeless(run));
      assertThat(seed.dataset().digest()).isEqualTo(outcome.result().dataset().digest());
      ExperimentResult alone =
          steps.result(steps.resolve(whole), seed, outcome.result().provenance().started());
      assertThat(alone.experiment()).isEqualTo(outcome.result().experiment());
      assertThat(alone.dataset()).isEqualTo(outcome.result().dataset());
      assertThat(alone.provenance()).isEqualTo(outcome.result().provenance());
    }
  }

  /** A result without wall times, which differ from run to run. */
  private static SeedResult timeless(SeedResult result) {
    return new SeedResult(
        result.seed(),
        result.status(),
        result.error(),
        result.baseline(),
        result.tuned(),
        result.delta(),
        result.absent(),
        result.thresholds(),
        result.selection(),
        result.references(),
        result.epochs().stream()
            .map(
                epoch ->
                    new EpochRecord(
                        epoch.phase(),
                        epoch.epoch(),
                        epoch.strength(),
                        epoch.reconstruction(),
                        epoch.kl(),
                        epoch.penalty(),
                        0))
            .toList(),
        Map.of());
  }

  @Test
  void a_pretraining_that_diverged_fails_every_finetuning_with_its_reason() {
    ResolvedExperiment wild = steps.resolve(experiment.with("pretrain.learningRate", 1e30));

    PretrainedSeed pretrained = steps.pretrain(wild, steps.load(wild, 7, SILENT), SILENT);
    FinetunedSeed outcome = steps.finetune(wild, pretrained, SILENT);

    assertThat(pretrained).isInstanceOf(PretrainedSeed.Failed.class);
    assertThat(outcome.result().status()).isEqualTo(SeedResult.Status.FAILED);
    assertThat(outcome.result().error()).startsWith("Pre-training diverged in epoch");
    assertThat(outcome.testScores()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule.maximum=3",
        "penalty.clip=7",
        "finetune.epochs=5",
        "finetune.batch=6",
        "finetune.learningRate=0.1",
        "finetune.anomalyFraction=0.5",
        "finetune.mostAnomalies=1",
        "finetune.selection=best-validation",
        "finetune.holdout=0.5",
        "thresholds.rates=0.5",
        "references=pca"
      })
  void settings_of_finetuning_share_one_pretraining(String change) {
    assertThat(changed(change).pretraining()).isEqualTo(unchanged().pretraining());
    assertThat(changed(change).loading()).isEqualTo(unchanged().loading());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pretrain.epochs=4",
        "pretrain.batch=3",
        "pretrain.learningRate=0.1",
        "model.hidden=5",
        "loss.klWeight=0.5",
        "training.xla=off"
      })
  void settings_of_training_share_data_but_no_pretraining(String change) {
    assertThat(changed(change).pretraining()).isNotEqualTo(unchanged().pretraining());
    assertThat(changed(change).loading()).isEqualTo(unchanged().loading());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataset.shift=2",
        "preprocessing=none",
        "preprocessing.skewnessLimit=3",
        "holdout.background=0"
      })
  void settings_of_data_share_nothing(String change) {
    assertThat(changed(change).pretraining()).isNotEqualTo(unchanged().pretraining());
    assertThat(changed(change).loading()).isNotEqualTo(unchanged().loading());
  }

  private ResolvedExperiment unchanged() {
    return steps.resolve(experiment);
  }

  private ResolvedExperiment changed(String change) {
    String[] parts = change.split("=", 2);
    return steps.resolve(experiment.with(parts[0], parts[1]));
  }
}
