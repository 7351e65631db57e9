package org.anomalyaware.testkit;

import static org.anomalyaware.testkit.AnomalyAwareAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.Scorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole engine on the blobs, from plugins to scores. */
class TestEngineTest {

  private final AnomalyAwareness engine = TestEngine.with(new BlobsDataset());

  @Test
  void blobs_are_known_here_and_nowhere_else() {
    assertThat(engine.plugins().datasets())
        .extracting(found -> found.origin().id())
        .contains(BlobsDataset.ID);
    assertThat(AnomalyAwareness.create().plugins().datasets())
        .extracting(found -> found.origin().id())
        .doesNotContain(BlobsDataset.ID);
  }

  @Test
  void awareness_finds_blobs_that_overlap() {
    try (ExperimentOutcome outcome = engine.run(Experiment.on(BlobsDataset.ID));
        Scorer scorer = outcome.scorer()) {
      assertThat(outcome.result()).improvesOnBaselineBy(0.02);
      List<EpochRecord> epochs = outcome.result().runs().get(0).epochs();
      assertThat(epochs).filteredOn(epoch -> epoch.phase() == Phase.PRETRAIN).hasSize(10);
      assertThat(epochs)
          .filteredOn(epoch -> epoch.phase() == Phase.FINETUNE)
          .hasSize(5)
          .last()
          .satisfies(last -> assertThat(last.penalty()).isNegative());
      float[] scores = scorer.score(0, 0, 0, 0, 5, 0, 0, 0);
      assertThat(scores[1]).as("score of a far point").isGreaterThan(scores[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"negative", "hinge", "reciprocal", "logarithmic"})
  void every_built_in_penalty_does_what_fine_tuning_without_one_does_not(String penalty) {
    assertThat(tunedAuc(penalty, 1)).isGreaterThan(tunedAuc(penalty, 0) + 0.1);
  }

  private double tunedAuc(String penalty, double strength) {
    Experiment experiment =
        Experiment.on(BlobsDataset.ID).with("penalty", penalty).with("schedule.maximum", strength);
    try (ExperimentOutcome outcome = engine.run(experiment)) {
      return outcome.result().runs().get(0).tuned().get(Metric.ROC_AUC).value();
    }
  }

  @Test
  void result_has_what_was_left_open_as_users_would_write_it() {
    try (ExperimentOutcome outcome =
        engine.run(
            Experiment.on(BlobsDataset.ID)
                .with("penalty", "logarithmic")
                .with("pretrain.epochs", 1)
                .with("finetune.epochs", 1))) {
      assertThat(outcome.result().experiment())
          .containsEntry("finetune.mostAnomalies", "all")
          .containsEntry("penalty.scale", "median");
    }
  }
}
