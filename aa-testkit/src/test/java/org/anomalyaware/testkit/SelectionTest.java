package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.Objects;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.Selection;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.junit.jupiter.api.Test;

/** Which epoch of fine-tuning is kept. */
class SelectionTest {

  private static final AnomalyAwareness ENGINE =
      TestEngine.with(new BlobsDataset(), new TurningPenalty());

  private static final Experiment OVERDONE =
      Experiment.on(BlobsDataset.ID)
          .with("finetune.epochs", 12)
          .with("penalty", "turning")
          .with("schedule.maximum", 3);

  /**
   * Pushes the anomalies' error up while lambda is below 1, and pulls it down beyond that, so that
   * an epoch in the middle is the best.
   */
  public static final class TurningPenalty implements Penalty {

    @Override
    public String id() {
      return "turning";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public String summary() {
      return "lambda (lambda - 1) min(error, 50), for tests";
    }

    @Override
    public NDArray loss(PenaltyRequest request) {
      NDArray weight = request.strength().mul(request.strength().sub(1));
      return request.errors().minimum(50).mul(weight);
    }
  }

  @Test
  void best_validation_keeps_an_earlier_epoch_where_the_last_is_worse() {
    SeedResult last = run(OVERDONE);
    SeedResult best = run(OVERDONE.with("finetune.selection", "best-validation"));

    assertThat(last.keptEpoch()).isEmpty();
    Selection selection = best.keptEpoch().orElseThrow();
    assertThat(selection.rocAuc()).hasSize(12);
    assertThat(selection.epoch()).isBetween(1, 11);
    double largest = Collections.max(selection.rocAuc());
    assertThat(selection.rocAuc().get(selection.epoch() - 1)).isEqualTo(largest);
    assertThat(selection.rocAuc().get(11)).isLessThan(largest - 0.05);
    assertThat(selection.strength())
        .isEqualTo(best.epochs().get(10 + selection.epoch() - 1).strength());
    assertThat(auc(best)).isGreaterThan(auc(last) + 0.05);
    assertThat(best.baseline()).isEqualTo(last.baseline());
  }

  @Test
  void samples_that_judge_neither_train_nor_give_thresholds() {
    SeedResult last = run(OVERDONE);
    SeedResult best = run(OVERDONE.with("finetune.selection", "best-validation"));

    // 500 samples of training background, a tenth held out, half of that for judging
    assertThat(last.thresholds().heldOut()).isEqualTo(50);
    assertThat(best.thresholds().heldOut()).isEqualTo(25);
    assertThat(best.keptEpoch())
        .hasValueSatisfying(
            selection -> {
              assertThat(selection.background()).isEqualTo(25);
              assertThat(selection.anomalies()).isEqualTo(100);
            });
  }

  @Test
  void best_validation_without_anything_to_judge_by_is_refused() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(
            () ->
                run(
                    OVERDONE
                        .with("finetune.selection", "best-validation")
                        .with("holdout.background", 0)))
        .withMessageContaining("there are 0 and 100")
        .withMessageContaining("finetune.selection=last");
  }

  @Test
  void held_out_background_is_a_role_of_its_own() {
    try (ExperimentOutcome outcome = ENGINE.run(OVERDONE)) {
      var roles = outcome.result().dataset().roles();
      assertThat(roles.get(Role.TRAINING_BACKGROUND).rows()).isEqualTo(450);
      assertThat(roles.get(Role.HELD_OUT_BACKGROUND).rows()).isEqualTo(50);
      assertThat(outcome.result().dataset().assumptions())
          .anyMatch(assumption -> assumption.contains("holdout.background"));
    }
    try (ExperimentOutcome outcome = ENGINE.run(OVERDONE.with("holdout.background", 0))) {
      assertThat(outcome.result().dataset().roles()).doesNotContainKey(Role.HELD_OUT_BACKGROUND);
      assertThat(outcome.result().runs().get(0).thresholds().values()).isEmpty();
      assertThat(outcome.result().dataset().assumptions())
          .noneMatch(assumption -> assumption.contains("holdout.background"));
    }
  }

  private static SeedResult run(Experiment experiment) {
    try (ExperimentOutcome outcome = ENGINE.run(experiment)) {
      return outcome.result().runs().get(0);
    }
  }

  private static double auc(SeedResult run) {
    return Objects.requireNonNull(run.tuned().get(Metric.ROC_AUC)).value();
  }
}
