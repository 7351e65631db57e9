package org.anomalyaware.engine.training;

import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.engine.plugins.Configured;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one phase of training does.
 *
 * @param epochs how many, at least 1
 * @param batch samples in a batch, at least 2
 * @param learningRate Adam's, above 0
 * @param klWeight what the KL divergence is multiplied by, at least 0
 * @param seed of the run
 * @param background preprocessed
 * @param tuning what sets fine-tuning apart; null in pre-training
 */
@API(status = API.Status.INTERNAL)
public record PhasePlan(
    int epochs,
    int batch,
    double learningRate,
    double klWeight,
    long seed,
    Samples background,
    @Nullable Tuning tuning) {

  /**
   * How anomalies take part.
   *
   * @param anomalies preprocessed
   * @param fraction their share of a batch, between 0 and 1
   */
  public record Tuning(
      Samples anomalies,
      double fraction,
      Configured<Penalty> penalty,
      Configured<Schedule> schedule) {}

  Phase phase() {
    return tuning == null ? Phase.PRETRAIN : Phase.FINETUNE;
  }

  BatchMix mix() {
    return tuning == null
        ? BatchMix.ofBackground(batch, background.size())
        : BatchMix.withAnomalies(batch, tuning.fraction(), background.size());
  }

  BatchSource batches() {
    Samples anomalies = tuning == null ? null : tuning.anomalies();
    return new BatchSource(background, anomalies, mix(), seed, phase());
  }

  /**
   * What is minimized.
   *
   * @param start the weights that the phase begins with
   */
  Objective objective(PreparedNetwork network, Weights start) {
    int backgroundCount = mix().background();
    return tuning == null
        ? Objective.ofBackground(network, klWeight, backgroundCount)
        : Objective.withPenalty(
            network,
            klWeight,
            backgroundCount,
            tuning.penalty(),
            new MeasuredErrors(network, start, background, seed));
  }

  double strength(int epoch) {
    if (tuning == null) {
      return 0;
    }
    Configured<Schedule> schedule = tuning.schedule();
    return schedule.plugin().strength(new ScheduleRequest(epoch, epochs, schedule.settings()));
  }
}
