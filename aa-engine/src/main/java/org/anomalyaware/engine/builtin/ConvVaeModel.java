package org.anomalyaware.engine.builtin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anomalyaware.api.Plugin;
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
 * A convolutional variational autoencoder for images of shape (channels, height, width) of any
 * size. Each filter count is a stage. In the encoder it is a 3 x 3 convolution of stride 2, which
 * halves height and width, rounding up; in the decoder, in reverse, every pixel becomes 2 x 2 (cut
 * where the size was odd) and a 3 x 3 convolution of stride 1 follows. That leaves no checkerboard,
 * as a transposed convolution would (Odena, Dumoulin and Olah, Deconvolution and Checkerboard
 * Artifacts, Distill 2016). ReLU between; a fully connected layer leads to the latent variables and
 * one back.
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
  private static final Setting<String> LIKELIHOOD =
      Setting.choice(
          "likelihood",
          "bernoulli",
          List.of("bernoulli", "gaussian"),
          "What a reconstruction is compared by; bernoulli is for pixels from 0 to 1");

  private static final Shape KERNEL = new Shape(3, 3);
  private static final Shape PADDING = new Shape(1, 1);

  @Override
  public String id() {
    return "conv-vae";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Convolutional variational autoencoder for images of any size";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(FILTERS, LATENT, LIKELIHOOD);
  }

  @Override
  public Network build(ModelRequest request) {
    Shape image = request.features();
    if (image.dimension() != 3) {
      throw new InvalidSettingsException(
          List.of(
              "model=conv-vae is for images of shape (channels, height, width), but samples have the"
                  + " shape "
                  + image
                  + ": set model=vae"));
    }
    List<Shape> sizes = sizes(image, request.settings().get(FILTERS));
    return new Network(
        encoder(sizes, request.settings().get(LATENT)),
        decoder(sizes),
        Latent.VARIATIONAL,
        Likelihood.valueOf(request.settings().get(LIKELIHOOD).toUpperCase(Locale.ROOT)));
  }

  /** The shape of a sample before each stage of the encoder and after the last. */
  private static List<Shape> sizes(Shape image, List<Integer> filters) {
    List<Shape> sizes = new ArrayList<>();
    sizes.add(image);
    for (int count : filters) {
      Shape before = sizes.get(sizes.size() - 1);
      sizes.add(new Shape(count, (before.get(1) + 1) / 2, (before.get(2) + 1) / 2));
    }
    return sizes;
  }

  private static Block encoder(List<Shape> sizes, int latent) {
    SequentialBlock encoder = new SequentialBlock();
    for (Shape after : sizes.subList(1, sizes.size())) {
      encoder.add(convolution(after.get(0), 2)).add(Activation.reluBlock());
    }
    Shape smallest = sizes.get(sizes.size() - 1);
    return encoder
        .add(FullyConnected.reshape(new Shape(smallest.size())))
        .add(FullyConnected.linear(2L * latent));
  }

  private static Block decoder(List<Shape> sizes) {
    Shape smallest = sizes.get(sizes.size() - 1);
    SequentialBlock decoder = new SequentialBlock().add(FullyConnected.linear(smallest.size()));
    decoder.add(FullyConnected.reshape(smallest));
    for (int stage = sizes.size() - 2; stage >= 0; stage--) {
      Shape larger = sizes.get(stage);
      decoder
          .add(Activation.reluBlock())
          .add(enlarge(larger.get(1), larger.get(2)))
          .add(convolution(larger.get(0), 1));
    }
    return decoder;
  }

  private static Block convolution(long filters, int stride) {
    return Conv2d.builder()
        .setKernelShape(KERNEL)
        .optPadding(PADDING)
        .optStride(new Shape(stride, stride))
        .setFilters(Math.toIntExact(filters))
        .build();
  }

  /** Makes 2 x 2 pixels of each, and cuts off the last row or column where that is one too many. */
  private static Block enlarge(long height, long width) {
    String wanted = ":, :, :" + height + ", :" + width;
    boolean exact = height % 2 == 0 && width % 2 == 0;
    return LambdaBlock.singleton(
        array -> {
          NDArray enlarged = array.repeat(2, 2).repeat(3, 2);
          return exact ? enlarged : enlarged.get(wanted);
        });
  }
}
