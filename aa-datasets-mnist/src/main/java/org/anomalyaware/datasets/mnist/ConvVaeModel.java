package org.anomalyaware.datasets.mnist;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * A convolutional variational autoencoder for images of shape (channels, height, width) with pixels
 * in [0, 1]. Each filter count is a stage: a 3 x 3 convolution of stride 2 in the encoder, and in
 * the decoder, in reverse, nearest-neighbour enlargement by 2 and a 3 x 3 convolution of stride 1,
 * which leaves no checkerboard (Odena, Dumoulin, Olah, Deconvolution and Checkerboard Artifacts,
 * Distill 2016). ReLU between; the likelihood is Bernoulli, so the decoder gives logits.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConvVaeModel implements Model {
  private static final Setting<List<Integer>> FILTERS =
      Setting.widths(
          "filters",
          List.of(16, 32),
          "Filters of the encoder's stages, from the input inwards; each halves height and width");
  private static final Setting<Integer> LATENT =
      Setting.integer("latent", 20, "How many latent variables there are").atLeast(1);

  private static final Shape KERNEL = new Shape(3, 3);
  private static final Shape PADDING = new Shape(1, 1);

  @Override
  public String id() {
    return "conv-vae";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Convolutional variational autoencoder with Bernoulli likelihood, for images in [0, 1]";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(FILTERS, LATENT);
  }

  @Override
  public Network build(ModelRequest request) {
    List<Integer> filters = request.settings().get(FILTERS);
    int stages = filters.size();
    Shape image = request.features();
    requireHalving(image, stages);
    Shape smallest =
        new Shape(filters.get(stages - 1), image.get(1) >> stages, image.get(2) >> stages);

    SequentialBlock encoder = new SequentialBlock();
    for (int count : filters) {
      encoder.add(convolution(count, 2)).add(Activation.reluBlock());
    }
    encoder
        .add(reshape(new Shape(smallest.size())))
        .add(linear(2L * request.settings().get(LATENT)));

    SequentialBlock decoder =
        new SequentialBlock()
            .add(linear(smallest.size()))
            .add(Activation.reluBlock())
            .add(reshape(smallest));
    for (int stage = stages - 1; stage > 0; stage--) {
      decoder
          .add(enlarge())
          .add(convolution(filters.get(stage - 1), 1))
          .add(Activation.reluBlock());
    }
    decoder.add(enlarge()).add(convolution(Math.toIntExact(image.get(0)), 1));
    return new Network(encoder, decoder, Latent.VARIATIONAL, Likelihood.BERNOULLI);
  }

  private static void requireHalving(Shape image, int stages) {
    boolean fits = image.dimension() == 3 && stages < Integer.SIZE - 1;
    for (int axis = 1; fits && axis < 3; axis++) {
      fits = image.get(axis) % (1L << stages) == 0;
    }
    if (!fits) {
      throw new InvalidSettingsException(
          List.of(
              "model.filters has %d stages, each of which halves height and width, but samples have the shape %s: use other filters, or model=mnist-vae"
                  .formatted(stages, image)));
    }
  }

  private static Block convolution(int filters, int stride) {
    return Conv2d.builder()
        .setKernelShape(KERNEL)
        .optPadding(PADDING)
        .optStride(new Shape(stride, stride))
        .setFilters(filters)
        .build();
  }

  private static Block enlarge() {
    return LambdaBlock.singleton(array -> array.repeat(2, 2).repeat(3, 2));
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
