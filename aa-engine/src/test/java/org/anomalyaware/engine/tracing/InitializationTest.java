package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.TruncatedNormalInitializer;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/** Blocks that are initialized while traced, by DJL's own initializers. */
class InitializationTest {
  private static final int INPUTS = 300;
  private static final int UNITS = 200;

  @BeforeAll
  static void load() {
    NativeRuntime.load(ProgressListener.silent());
  }

  private static List<double[]> initialized(Block block, long seed, Shape input) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      Ops tf = Ops.create(graph);
      Trace trace = new Trace(tf, tf.constant(new long[] {seed, 0}));
      trace.initialize(block, input);
      List<double[]> values = new ArrayList<>();
      for (Parameter parameter : block.getParameters().values()) {
        try (Result result = session.runner().fetch(trace.operand(parameter.getArray())).run()) {
          Values numbers = Values.of(result.get(0));
          assertThat(numbers.shape()).isEqualTo(parameter.getShape());
          values.add(numbers.array());
        }
      }
      return values;
    }
  }

  private static Block layer(Initializer initializer) {
    Block block = Linear.builder().setUnits(UNITS).build();
    block.setInitializer(initializer, Parameter.Type.WEIGHT);
    return block;
  }

  static Stream<Arguments> initializers() {
    double inputs = INPUTS;
    double mean = (INPUTS + UNITS) / 2.0;
    // A uniform distribution from -a to a has the standard deviation a / sqrt(3).
    double third = Math.sqrt(1 / 3.0);
    return Stream.of(
        Arguments.of("zeros", Initializer.ZEROS, 0, 0),
        Arguments.of("ones", Initializer.ONES, 1, 0),
        Arguments.of("constant", new ConstantInitializer(0.3f), 0.3, 0),
        Arguments.of("normal", new NormalInitializer(0.1f), 0, 0.1),
        Arguments.of("uniform", new UniformInitializer(0.2f), 0, 0.2 * third),
        Arguments.of("xavier", new XavierInitializer(), 0, Math.sqrt(6 / mean) * third),
        Arguments.of(
            "xavier by inputs",
            new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2),
            0,
            Math.sqrt(2 / inputs)),
        Arguments.of(
            "truncated normal of a manager",
            (Initializer) (manager, shape, type) -> manager.truncatedNormal(0, 0.1f, shape, type),
            0,
            0.1 * Math.sqrt(0.7737)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("initializers")
  void should_be_drawn_as_the_initializer_says(
      String name, Initializer initializer, double mean, double deviation) {
    // when
    double[] weights = initialized(layer(initializer), 1, new Shape(1, INPUTS)).get(0);

    // then
    double error = 4 * deviation / Math.sqrt(weights.length) + 1e-7;
    double actualMean = Arrays.stream(weights).average().orElseThrow();
    double variance =
        Arrays.stream(weights)
            .map(weight -> (weight - actualMean) * (weight - actualMean))
            .average()
            .orElseThrow();
    assertThat(actualMean).isCloseTo(mean, Offset.offset(error));
    assertThat(Math.sqrt(variance)).isCloseTo(deviation, Offset.offset(error));
  }

  @Test
  void should_be_the_same_for_the_same_seed_only() {
    // given
    Shape input = new Shape(1, 3);

    // when
    double[] once = initialized(layer(new XavierInitializer()), 1, input).get(0);
    double[] again = initialized(layer(new XavierInitializer()), 1, input).get(0);
    double[] other = initialized(layer(new XavierInitializer()), 2, input).get(0);

    // then
    assertThat(once).isEqualTo(again).isNotEqualTo(other);
  }

  @Test
  void should_differ_between_layers() {
    // given
    Block block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(4).optBias(false).build())
            .add(Linear.builder().setUnits(4).optBias(false).build());

    // when
    List<double[]> weights = initialized(block, 1, new Shape(1, 4));

    // then
    assertThat(weights.get(0)).isNotEqualTo(weights.get(1));
  }

  @Test
  void should_let_lambdas_find_their_shape_with_any_traced_operation() {
    // given: DJL's TensorFlow engine, the default one, computes no GELU
    String engine = Engine.getDefaultEngineName();
    Block block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(5).build())
            .add(Activation.geluBlock())
            .add(LambdaBlock.singleton(array -> array.flatten(1, -1).get(":, 1:")))
            .add(Linear.builder().setUnits(2).build());

    // when
    List<double[]> values = initialized(block, 1, new Shape(1, 3));

    // then
    assertThat(values.get(2)).as("the second weight").hasSize(2 * 4);
    assertThat(block.getOutputShapes(new Shape[] {new Shape(1, 3)})).hasSize(1);
    assertThat(Engine.getDefaultEngineName()).isEqualTo(engine);
  }

  @Test
  void should_refuse_the_initializer_that_draws_until_it_has_enough() {
    assertThatThrownBy(
            () -> initialized(layer(new TruncatedNormalInitializer()), 1, new Shape(1, 3)))
        .isInstanceOf(UntraceableOperationException.class)
        .hasMessageContaining("NDIndexBooleans");
  }

  @Test
  void should_restore_the_default_engine_after_a_failure() {
    // given
    String engine = Engine.getDefaultEngineName();
    Block block = new SequentialBlock().add(Activation.reluBlock()).add(list -> fail());

    // when
    assertThatThrownBy(() -> initialized(block, 1, new Shape(1, 3)))
        .isInstanceOf(IllegalStateException.class);

    // then
    assertThat(Engine.getDefaultEngineName()).isEqualTo(engine);
  }

  private static NDList fail() {
    throw new IllegalStateException("this block fails");
  }
}
