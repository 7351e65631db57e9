package org.anomalyaware.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;

/**
 * What a batch's samples have in the loss, each by itself.
 *
 * @param errors reconstruction errors summed over features, shape (batch)
 * @param kl divergence of N(mean, exp(log-variance)) from N(0, I), summed over the latent variables
 *     (Kingma and Welling, arXiv 1312.6114, appendix B), shape (batch); 0 without one
 */
record ForwardPass(NDArray errors, NDArray kl) {

  /**
   * Runs a network as training does, with a draw from its latent distribution.
   *
   * @param batch preprocessed samples, shape (batch, features...)
   * @param noise draws from N(0, 1), shape (batch, latent)
   */
  static ForwardPass of(
      PreparedNetwork network, ParameterStore parameters, NDArray batch, NDArray noise) {
    NDArray code = network.encode(parameters, batch, true);
    if (!network.isVariational()) {
      NDArray none = noise.sum(new int[] {1}).mul(0f);
      return new ForwardPass(errors(network, parameters, batch, code), none);
    }
    NDArray mean = code.get(":, :" + network.latent());
    NDArray logVariance = code.get(":, " + network.latent() + ":");
    NDArray drawn = mean.add(logVariance.mul(0.5f).exp().mul(noise));
    NDArray kl =
        mean.square().add(logVariance.exp()).sub(logVariance).sub(1f).sum(new int[] {1}).mul(0.5f);
    return new ForwardPass(errors(network, parameters, batch, drawn), kl);
  }

  private static NDArray errors(
      PreparedNetwork network, ParameterStore parameters, NDArray batch, NDArray latent) {
    NDArray output = network.decode(parameters, latent, true);
    NDArray perFeature =
        switch (network.likelihood()) {
          case GAUSSIAN -> output.sub(batch).square();
          // -x log s(o) - (1 - x) log(1 - s(o)) with s the sigmoid, without its overflow.
          case BERNOULLI -> Activation.softPlus(output).sub(batch.mul(output));
        };
    return perFeature.reshape(batch.getShape().get(0), -1).sum(new int[] {1});
  }
}
