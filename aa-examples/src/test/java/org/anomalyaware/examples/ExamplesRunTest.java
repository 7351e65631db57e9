package org.anomalyaware.examples;

import static org.anomalyaware.testkit.AnomalyAwareAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.junit.jupiter.api.Test;

/** The examples through the engine, as users run them. */
class ExamplesRunTest {

  @Test
  void dataset_runs_with_its_recipe_and_awareness_helps() {
    try (ExperimentOutcome outcome = AnomalyAwareness.create().run(Experiment.on("machines"))) {
      assertThat(outcome.result()).improvesOnBaseline();
    }
  }

  @Test
  void model_penalty_and_schedule_run_together() {
    Experiment experiment =
        Experiment.on("machines")
            .with("model", "linear-autoencoder")
            .with("penalty", "exponential")
            .with("schedule", "delayed")
            .with("schedule.wait", 0.5);

    try (ExperimentOutcome outcome = AnomalyAwareness.create().run(experiment)) {
      assertThat(outcome.result().provenance().plugins())
          .extracting(PluginOrigin::id)
          .containsExactly("machines", "linear-autoencoder", "exponential", "delayed");
      assertThat(outcome.result()).improvesOnBaseline();
    }
  }
}
