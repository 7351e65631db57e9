package org.anomalyaware.benchmarks;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Network;

/**
 * A fully connected variational autoencoder: features, one hidden layer, latent variables, and back
 * (arXiv 2504.11520, section 3).
 *
 * @param likelihood how a reconstruction is judged; Bernoulli for images
 */
record NetworkShape(int features, int hidden, int latent, int batch, Likelihood likelihood) {

  static final NetworkShape LHCO = new NetworkShape(14, 16, 2, 128, Likelihood.GAUSSIAN);
  static final NetworkShape CICIDS = new NetworkShape(78, 16, 2, 512, Likelihood.GAUSSIAN);
  static final NetworkShape SMEFT = new NetworkShape(13, 16, 2, 512, Likelihood.GAUSSIAN);
  static final NetworkShape MNIST = new NetworkShape(784, 400, 20, 128, Likelihood.BERNOULLI);

  /** The paper's. */
  static final List<NetworkShape> ALL = List.of(LHCO, CICIDS, SMEFT, MNIST);

  /** Such as: 14-16-2-16-14, batch 128. */
  String label() {
    String widths =
        Stream.of(features, hidden, latent, hidden, features)
            .map(String::valueOf)
            .collect(Collectors.joining("-"));
    return widths + ", batch " + batch;
  }

  NetworkShape withBatch(int other) {
    return new NetworkShape(features, hidden, latent, other, likelihood);
  }

  /** Blocks that were not initialized yet. */
  Network network() {
    SequentialBlock encoder =
        new SequentialBlock()
            .add(linear(hidden))
            .add(Activation.reluBlock())
            .add(linear(2L * latent));
    SequentialBlock decoder =
        new SequentialBlock().add(linear(hidden)).add(Activation.reluBlock()).add(linear(features));
    return new Network(encoder, decoder, Latent.VARIATIONAL, likelihood);
  }

  private static Linear linear(long units) {
    return Linear.builder().setUnits(units).build();
  }

  Shape input() {
    return new Shape(batch, features);
  }

  /** Weights and biases. */
  long parameters() {
    return weights() + 2L * hidden + 2L * latent + features;
  }

  private long weights() {
    return (long) hidden * (features + 2L * latent + latent + features);
  }

  /**
   * Floating-point operations of a step: each weight takes part in a multiplication and an addition
   * for each sample going forward, and as many for the gradient of the weight and for that of the
   * layer's input, which the first layer does not need; and Adam's fourteen for each parameter.
   */
  double operations() {
    double products = 6.0 * weights() - 2.0 * features * hidden;
    return batch * products + 14.0 * parameters();
  }

  /**
   * Bytes that a step has to move if nothing stays near: the batch, and Adam's state in and out.
   */
  double bytes() {
    return Float.BYTES * ((double) batch * features + 6.0 * parameters());
  }

  /** Rows of made-up samples: normal, or in [0, 1] where the likelihood wants them so. */
  float[] samples(int rows) {
    SplittableRandom random = new SplittableRandom(rows);
    float[] values = new float[rows * features];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          likelihood == Likelihood.GAUSSIAN
              ? (float) random.nextGaussian()
              : (float) random.nextDouble();
    }
    return values;
  }
}
