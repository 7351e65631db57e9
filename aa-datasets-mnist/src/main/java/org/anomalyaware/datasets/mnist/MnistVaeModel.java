package org.anomalyaware.datasets.mnist;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * The paper's network for images (arXiv 2504.11520, section 3): 784-400-(20)-400-784, fully
 * connected, ReLU after the hidden layers, a sigmoid after the last. The likelihood is Bernoulli,
 * so the decoder gives logits and the sigmoid is part of the loss. Takes features of any shape.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MnistVaeModel implements Model {
  static final String ID = "mnist-vae";

  private static final Setting<List<Integer>> HIDDEN =
      Setting.widths(
          "hidden", List.of(400), "Widths of the encoder's hidden layers, from the input inwards");
  private static final Setting<Integer> LATENT =
      Setting.integer("latent", 20, "How many latent variables there are").atLeast(1);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Fully connected variational autoencoder with Bernoulli likelihood, for pixels in [0, 1]";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(HIDDEN, LATENT);
  }

  @Override
  public Network build(ModelRequest request) {
    List<Integer> hidden = request.settings().get(HIDDEN);
    Shape features = request.features();
    SequentialBlock encoder = new SequentialBlock().add(reshape(new Shape(features.size())));
    for (int width : hidden) {
      encoder.add(linear(width)).add(Activation.reluBlock());
    }
    encoder.add(linear(2L * request.settings().get(LATENT)));
    SequentialBlock decoder = new SequentialBlock();
    for (int i = hidden.size() - 1; i >= 0; i--) {
      decoder.add(linear(hidden.get(i))).add(Activation.reluBlock());
    }
    decoder.add(linear(features.size())).add(reshape(features));
    return new Network(encoder, decoder, Latent.VARIATIONAL, Likelihood.BERNOULLI);
  }

  /** Gives each sample another shape of the same size. */
  private static Block reshape(Shape sample) {
    Shape batch = new Shape(-1).addAll(sample);
    return LambdaBlock.singleton(array -> array.reshape(batch));
  }

  private static Linear linear(long units) {
    return Linear.builder().setUnits(units).build();
  }
}
