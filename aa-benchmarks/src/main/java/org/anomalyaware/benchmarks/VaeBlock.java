package org.anomalyaware.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.anomalyaware.api.model.Network;
import org.jspecify.annotations.Nullable;

/** The same encoder and decoder as one block, as DJL's own trainer wants it. */
final class VaeBlock extends AbstractBlock {

  private final Block encoder;
  private final Block decoder;
  private final int latent;

  VaeBlock(Network network, int latent) {
    this.encoder = addChildBlock("encoder", network.encoder());
    this.decoder = addChildBlock("decoder", network.decoder());
    this.latent = latent;
  }

  /** The decoder's output, the latent mean, and the logarithm of the latent variance. */
  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> options) {
    NDArray code = encoder.forward(parameters, inputs, training).singletonOrThrow();
    NDList halves = code.split(new long[] {latent}, 1);
    NDArray mean = halves.get(0);
    NDArray logVariance = halves.get(1);
    NDArray noise = code.getManager().randomNormal(mean.getShape());
    NDArray drawn = mean.add(logVariance.mul(0.5f).exp().mul(noise));
    NDArray output = decoder.forward(parameters, new NDList(drawn), training).singletonOrThrow();
    return new NDList(output, mean, logVariance);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape code = new Shape(inputs[0].get(0), latent);
    return new Shape[] {inputs[0], code, code};
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    encoder.initialize(manager, type, inputs);
    decoder.initialize(manager, type, new Shape(inputs[0].get(0), latent));
  }
}
