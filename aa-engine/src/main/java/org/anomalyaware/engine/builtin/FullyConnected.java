package org.anomalyaware.engine.builtin;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.anomalyaware.api.settings.Setting;

/**
 * Fully connected encoders and decoders: F, hidden widths, code, the hidden widths in reverse, F,
 * with ReLU between. Features of several axes, such as images, are laid out in one row.
 */
final class FullyConnected {

  static final Setting<List<Integer>> HIDDEN =
      Setting.widths(
          "hidden", List.of(16), "Widths of the encoder's hidden layers, from the input inwards");
  static final Setting<Integer> LATENT =
      Setting.integer("latent", 2, "How many latent variables there are").atLeast(1);

  private FullyConnected() {}

  /**
   * An encoder.
   *
   * @param outputs the width of what it gives
   */
  static Block encoder(Shape features, List<Integer> hidden, long outputs) {
    SequentialBlock encoder = new SequentialBlock();
    if (features.dimension() != 1) {
      encoder.add(reshape(new Shape(features.size())));
    }
    for (int width : hidden) {
      encoder.add(linear(width)).add(Activation.reluBlock());
    }
    return encoder.add(linear(outputs));
  }

  /** The decoder that is the encoder's mirror image. */
  static Block decoder(Shape features, List<Integer> hidden) {
    SequentialBlock decoder = new SequentialBlock();
    for (int i = hidden.size() - 1; i >= 0; i--) {
      decoder.add(linear(hidden.get(i))).add(Activation.reluBlock());
    }
    decoder.add(linear(features.size()));
    return features.dimension() == 1 ? decoder : decoder.add(reshape(features));
  }

  static Linear linear(long units) {
    return Linear.builder().setUnits(units).build();
  }

  /** Gives each sample another shape of the same size. */
  static Block reshape(Shape sample) {
    Shape batch = new Shape(-1).addAll(sample);
    return LambdaBlock.singleton(array -> array.reshape(batch));
  }
}
