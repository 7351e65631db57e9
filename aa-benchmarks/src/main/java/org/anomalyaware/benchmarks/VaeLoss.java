package org.anomalyaware.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.training.loss.Loss;
import org.anomalyaware.api.model.Likelihood;

/** Reconstruction error and KL divergence of what a {@link VaeBlock} gives, mean over the batch. */
final class VaeLoss extends Loss {

  private final Likelihood likelihood;

  VaeLoss(Likelihood likelihood) {
    super("VaeLoss");
    this.likelihood = likelihood;
  }

  @Override
  public NDArray evaluate(NDList labels, NDList predictions) {
    NDArray sample = labels.head();
    NDArray output = predictions.get(0);
    NDArray mean = predictions.get(1);
    NDArray logVariance = predictions.get(2);
    NDArray reconstruction =
        switch (likelihood) {
          case GAUSSIAN -> output.sub(sample).square();
          case BERNOULLI -> Activation.softPlus(output).sub(sample.mul(output));
        };
    NDArray divergence = mean.square().add(logVariance.exp()).sub(logVariance).sub(1f).mul(0.5f);
    return reconstruction.sum().add(divergence.sum()).div(sample.getShape().get(0));
  }
}
