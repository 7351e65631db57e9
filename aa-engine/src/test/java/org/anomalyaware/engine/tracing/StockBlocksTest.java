package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * DJL's own blocks, traced, against the same blocks on its PyTorch engine: output, gradient of each
 * parameter, and what training changes in place.
 */
class StockBlocksTest {
  private static final double TOLERANCE = 2e-4;
  private static final String DEFAULT_ENGINE = "ai.djl.default_engine";

  /** What a block made of one input: the output, then by parameter. */
  private record Outcome(
      Values output, Map<String, Values> gradients, Map<String, Values> running) {}

  private static Arguments block(String name, Supplier<Block> block, Input input) {
    return Arguments.of(name, block, input);
  }

  static Stream<Arguments> blocks() {
    Input rows = Input.normal(4, 3);
    Input line = Input.normal(2, 2, 8);
    Input image = Input.normal(2, 2, 6, 6);
    Shape two = new Shape(2, 2);
    return Stream.of(
        block("Linear", () -> Linear.builder().setUnits(5).build(), rows),
        block(
            "Linear without bias", () -> Linear.builder().setUnits(5).optBias(false).build(), rows),
        block("Linear on more axes", () -> Linear.builder().setUnits(5).build(), line),
        block(
            "Conv1d",
            () -> Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4).build(),
            line),
        block(
            "Conv2d",
            () ->
                Conv2d.builder()
                    .setKernelShape(new Shape(3, 2))
                    .setFilters(4)
                    .optStride(new Shape(2, 1))
                    .optPadding(new Shape(1, 1))
                    .optDilation(new Shape(1, 2))
                    .build(),
            image),
        block("BatchNorm", () -> BatchNorm.builder().build(), rows),
        block("BatchNorm of images", () -> BatchNorm.builder().optMomentum(0.7f).build(), image),
        block("LayerNorm", () -> LayerNorm.builder().build(), image),
        block("LayerNorm of an axis", () -> LayerNorm.builder().axis(1).build(), rows),
        block("Dropout at rate 0", () -> Dropout.builder().optRate(0).build(), rows),
        block("relu", Activation::reluBlock, rows),
        block("relu6", Activation::relu6Block, rows),
        block("sigmoid", Activation::sigmoidBlock, rows),
        block("tanh", Activation::tanhBlock, rows),
        block("softPlus", Activation::softPlusBlock, rows),
        block("softSign", Activation::softSignBlock, rows),
        block("leakyRelu", () -> Activation.leakyReluBlock(0.1f), rows),
        block("elu", () -> Activation.eluBlock(0.5f), rows),
        block("selu", Activation::seluBlock, rows),
        block("gelu", Activation::geluBlock, rows),
        block("swish", () -> Activation.swishBlock(1), rows),
        block("mish", Activation::mishBlock, rows),
        block("maxPool1d", () -> Pool.maxPool1dBlock(new Shape(2), new Shape(2)), line),
        block("maxPool2d", () -> Pool.maxPool2dBlock(two, two), image),
        block("avgPool1d", () -> Pool.avgPool1dBlock(new Shape(2), new Shape(2)), line),
        block("avgPool2d", () -> Pool.avgPool2dBlock(two, two), image),
        block("globalMaxPool1d", Pool::globalMaxPool1dBlock, line),
        block("globalMaxPool2d", Pool::globalMaxPool2dBlock, image),
        block("globalAvgPool1d", Pool::globalAvgPool1dBlock, line),
        block("globalAvgPool2d", Pool::globalAvgPool2dBlock, image),
        block("batchFlatten", Blocks::batchFlattenBlock, image),
        block("identity", Blocks::identityBlock, rows),
        block("ParallelBlock", StockBlocksTest::parallel, rows),
        block("SequentialBlock", StockBlocksTest::network, image));
  }

  private static Block parallel() {
    return new ParallelBlock(
            outputs ->
                new NDList(
                    NDArrays.concat(new NDList(outputs.get(0).head(), outputs.get(1).head()), 1)))
        .add(Linear.builder().setUnits(2).build())
        .add(Linear.builder().setUnits(3).build());
  }

  private static Block network() {
    return new SequentialBlock()
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(3).build())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(4).build())
        .add(LambdaBlock.singleton(array -> array.softmax(1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void should_do_the_same_as_on_pytorch(String name, Supplier<Block> blocks, Input input) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      // given
      Map<String, NDArray> parameters = new LinkedHashMap<>();
      Outcome expected = eager(blocks.get(), input, manager, parameters);

      // when
      Outcome actual = traced(blocks.get(), input, parameters);

      // then
      expected.output().assertClose(actual.output(), TOLERANCE);
      assertThat(actual.gradients().keySet()).isEqualTo(expected.gradients().keySet());
      expected
          .gradients()
          .forEach((key, gradient) -> gradient.assertClose(actual.gradients().get(key), TOLERANCE));
      expected
          .running()
          .forEach((key, values) -> values.assertClose(actual.running().get(key), TOLERANCE));
      assertThat(actual.running().keySet()).isEqualTo(expected.running().keySet());
    }
  }

  /** Runs a block on PyTorch, and copies the values that its parameters had before. */
  private static Outcome eager(
      Block block, Input input, NDManager manager, Map<String, NDArray> before) {
    System.setProperty(DEFAULT_ENGINE, "PyTorch");
    try {
      block.initialize(manager, DataType.FLOAT32, input.shape());
      block
          .getParameters()
          .forEach(pair -> before.put(pair.getKey(), pair.getValue().getArray().duplicate()));
      FloatBuffer buffer = FloatBuffer.allocate(Math.toIntExact(input.shape().size()));
      for (double number : input.values(0)) {
        buffer.put((float) number);
      }
      NDArray array = manager.create(buffer.rewind(), input.shape());
      Values output;
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        // Something to differentiate even if the block has no parameter.
        NDArray weight = manager.ones(new Shape());
        weight.setRequiresGradient(true);
        NDArray result =
            block
                .forward(new ParameterStore(manager, false), new NDList(array), true)
                .singletonOrThrow();
        output = Values.of(result.stopGradient());
        collector.backward(objective(result.mul(weight)));
      }
      Map<String, Values> gradients = new LinkedHashMap<>();
      Map<String, Values> running = new LinkedHashMap<>();
      block
          .getParameters()
          .forEach(
              pair -> {
                NDArray parameter = pair.getValue().getArray();
                if (pair.getValue().requiresGradient()) {
                  gradients.put(pair.getKey(), Values.of(parameter.getGradient()));
                } else {
                  running.put(pair.getKey(), Values.of(parameter));
                }
              });
      return new Outcome(output, gradients, running);
    } finally {
      System.clearProperty(DEFAULT_ENGINE);
    }
  }

  private static NDArray objective(NDArray output) {
    return output.add(0.3f).square().sum();
  }

  private static Outcome traced(Block block, Input input, Map<String, NDArray> parameters) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      Ops tf = Ops.create(graph);
      Trace trace = new Trace(tf, tf.constant(new long[2]));
      trace.initialize(block, input.shape());
      Map<Parameter, Operand<TFloat32>> values = new LinkedHashMap<>();
      block
          .getParameters()
          .forEach(
              pair -> values.put(pair.getValue(), trace.operand(parameters.get(pair.getKey()))));
      Operand<TFloat32> batch =
          tf.placeholder(
              TFloat32.class,
              Placeholder.shape(org.tensorflow.ndarray.Shape.of(input.shape().getShape())));
      NDArray result =
          block
              .forward(trace.parameterStore(values), new NDList(trace.array(batch)), true)
              .singletonOrThrow();

      List<String> trained = new ArrayList<>();
      List<String> running = new ArrayList<>();
      List<Output<?>> by = new ArrayList<>();
      List<Operand<?>> fetched = new ArrayList<>();
      fetched.add(tf.identity(trace.operand(result)));
      Map<Parameter, Operand<TFloat32>> updated = trace.updatedParameters();
      block
          .getParameters()
          .forEach(
              pair -> {
                if (pair.getValue().requiresGradient()) {
                  trained.add(pair.getKey());
                  by.add(values.get(pair.getValue()).asOutput());
                } else {
                  running.add(pair.getKey());
                }
              });
      if (!by.isEmpty()) {
        Operand<TFloat32> loss = trace.operand(objective(result));
        fetched.addAll(List.of(graph.addGradients(loss.asOutput(), by.toArray(Output<?>[]::new))));
      }
      for (String name : running) {
        fetched.add(updated.get(block.getParameters().get(name)));
      }
      List<Values> outcome =
          TracedCase.run(
              session, List.of(input), List.of(batch), new double[][] {input.values(0)}, fetched);
      return new Outcome(
          outcome.get(0),
          named(trained, outcome.subList(1, 1 + trained.size())),
          named(running, outcome.subList(1 + trained.size(), outcome.size())));
    }
  }

  private static Map<String, Values> named(List<String> names, List<Values> values) {
    Map<String, Values> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), values.get(i));
    }
    return named;
  }
}
