package org.anomalyaware.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;
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
 * <p>Anomalies enter by their penalty alone. The reconstruction error is summed over features; KL
 * is that of N(mean, exp(log-variance)) to N(0, I), summed over the latent variables (Kingma and
 * Welling, arXiv 1312.6114, appendix B).
 */
final class Objective {

  private final PreparedNetwork network;
  private final double klWeight;
  private final int backgroundCount;
  private final @Nullable Configured<Penalty> penalty;

  private Objective(
      PreparedNetwork network,
      double klWeight,
      int backgroundCount,
      @Nullable Configured<Penalty> penalty) {
    this.network = network;
    this.klWeight = klWeight;
    this.backgroundCount = backgroundCount;
    this.penalty = penalty;
  }

  /** The loss of a batch of nothing but background. */
  static Objective ofBackground(PreparedNetwork network, double klWeight, int batch) {
    return new Objective(network, klWeight, batch, null);
  }

  /** The loss of a batch whose first rows are background and whose others are anomalies. */
  static Objective withPenalty(
      PreparedNetwork network, double klWeight, int backgroundCount, Configured<Penalty> penalty) {
    return new Objective(network, klWeight, backgroundCount, penalty);
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
    NDArray code = network.encode(parameters, batch, true);
    NDArray kl;
    NDArray latent;
    if (network.isVariational()) {
      NDArray mean = code.get(":, :" + network.latent());
      NDArray logVariance = code.get(":, " + network.latent() + ":");
      latent = mean.add(logVariance.mul(0.5f).exp().mul(noise));
      kl =
          mean.square()
              .add(logVariance.exp())
              .sub(logVariance)
              .sub(1f)
              .sum(new int[] {1})
              .mul(0.5f);
      kl = background(kl).mean();
    } else {
      latent = code;
      kl = strength.mul(0f);
    }
    NDArray errors = errors(batch, network.decode(parameters, latent, true));
    NDArray backgroundErrors = background(errors);
    NDArray reconstruction = backgroundErrors.mean();
    NDArray loss = reconstruction.add(kl.mul((float) klWeight));
    if (penalty == null) {
      return new Terms(reconstruction, kl, strength.mul(0f), loss);
    }
    NDArray anomalyErrors = errors.get(new NDIndex(backgroundCount + ":"));
    NDArray penalized =
        penalty
            .plugin()
            .loss(new PenaltyRequest(anomalyErrors, backgroundErrors, strength, penalty.settings()))
            .mean();
    return new Terms(reconstruction, kl, penalized, loss.add(penalized));
  }

  private NDArray background(NDArray perSample) {
    return penalty == null ? perSample : perSample.get(new NDIndex(":" + backgroundCount));
  }

  /** The reconstruction error of each sample, shape (batch). */
  private NDArray errors(NDArray batch, NDArray output) {
    NDArray perFeature =
        switch (network.likelihood()) {
          case GAUSSIAN -> output.sub(batch).square();
          // -x log s(o) - (1 - x) log(1 - s(o)) with s the sigmoid, without its overflow.
          case BERNOULLI -> Activation.softPlus(output).sub(batch.mul(output));
        };
    return perFeature.reshape(batch.getShape().get(0), -1).sum(new int[] {1});
  }
}
