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
import org.jspecify.annotations.Nullable;

/** The score of raw features: how far their standardized form is from its reconstruction. */
final class ScoreBlock extends AbstractBlock {

  private final Block reconstruction;
  private final NDArray mean;
  private final NDArray deviation;

  ScoreBlock(Block reconstruction, NDArray mean, NDArray deviation) {
    this.reconstruction = addChildBlock("reconstruction", reconstruction);
    this.mean = mean;
    this.deviation = deviation;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> options) {
    NDArray standardized = inputs.head().sub(mean).div(deviation);
    NDArray output =
        reconstruction.forward(parameters, new NDList(standardized), training).singletonOrThrow();
    return new NDList(output.sub(standardized).square().sum(new int[] {1}));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[0].slice(0, 1)};
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    reconstruction.initialize(manager, type, inputs);
  }
}
