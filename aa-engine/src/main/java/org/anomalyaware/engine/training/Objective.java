package org.anomalyaware.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.ParameterStore;
import org.anomalyaware.api.penalty.ErrorQuantiles;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.engine.plugins.Configured;
import org.jspecify.annotations.Nullable;

/**
 * The loss of one batch in DJL arithmetic, so that it means the same on every engine of DJL (arXiv
 * 2504.11520, section 3.1):
 *
 * <p>mean over background of (reconstruction error + w KL) + mean over anomalies of the penalty.
 *
 * <p>Anomalies enter by their penalty alone.
 */
final class Objective {

  private final PreparedNetwork network;
  private final double klWeight;
  private final int backgroundCount;
  private final @Nullable Penalizing penalizing;

  /** A penalty, and what it may measure errors by. */
  private record Penalizing(Configured<Penalty> penalty, ErrorQuantiles reference) {
    NDArray loss(NDArray errors, NDArray backgroundErrors, NDArray strength) {
      return penalty
          .plugin()
          .loss(
              new PenaltyRequest(
                  errors, backgroundErrors, strength, reference, penalty.settings()));
    }
  }

  private Objective(
      PreparedNetwork network,
      double klWeight,
      int backgroundCount,
      @Nullable Penalizing penalizing) {
    this.network = network;
    this.klWeight = klWeight;
    this.backgroundCount = backgroundCount;
    this.penalizing = penalizing;
  }

  /** The loss of a batch of nothing but background. */
  static Objective ofBackground(PreparedNetwork network, double klWeight, int batch) {
    return new Objective(network, klWeight, batch, null);
  }

  /**
   * The loss of a batch whose first rows are background and whose others are anomalies.
   *
   * @param reference the errors of all background before fine-tuning
   */
  static Objective withPenalty(
      PreparedNetwork network,
      double klWeight,
      int backgroundCount,
      Configured<Penalty> penalty,
      ErrorQuantiles reference) {
    return new Objective(network, klWeight, backgroundCount, new Penalizing(penalty, reference));
  }

  /**
   * The terms of the loss, each a scalar.
   *
   * @param total what is minimized
   */
  record Terms(NDArray reconstruction, NDArray kl, NDArray penalty, NDArray total) {}

  /**
   * Adds up the loss.
   *
   * @param batch preprocessed samples, shape (batch, features...)
   * @param noise draws from N(0, 1), shape (batch, latent)
   * @param strength lambda, shape ()
   */
  Terms terms(ParameterStore parameters, NDArray batch, NDArray noise, NDArray strength) {
    ForwardPass pass = ForwardPass.of(network, parameters, batch, noise);
    NDArray backgroundErrors = background(pass.errors());
    NDArray reconstruction = backgroundErrors.mean();
    NDArray kl = background(pass.kl()).mean();
    NDArray loss = reconstruction.add(kl.mul((float) klWeight));
    if (penalizing == null) {
      return new Terms(reconstruction, kl, strength.mul(0f), loss);
    }
    NDArray anomalyErrors = pass.errors().get(new NDIndex(backgroundCount + ":"));
    NDArray penalty = penalizing.loss(anomalyErrors, backgroundErrors, strength).mean();
    return new Terms(reconstruction, kl, penalty, loss.add(penalty));
  }

  private NDArray background(NDArray perSample) {
    return penalizing == null ? perSample : perSample.get(new NDIndex(":" + backgroundCount));
  }
}
