package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.anomalyaware.engine.scoring.PureOperations;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/** Each traced operation against PyTorch's value, and its gradient against finite differences. */
class TracedOperationsTest {
  private static final double VALUE_TOLERANCE = 2e-5;
  private static final double GRADIENT_TOLERANCE = 1e-6;
  private static final double STEP = 1e-5;
  private static final int DIRECTIONS = 2;

  static List<OperationCase> deterministic() {
    return OperationCases.deterministic();
  }

  static List<OperationCase> random() {
    return OperationCases.random();
  }

  static List<OperationCase> all() {
    return OperationCases.all();
  }

  @ParameterizedTest
  @MethodSource("deterministic")
  void should_have_the_value_that_pytorch_computes(OperationCase operation) {
    // given
    Values expected = eager(operation);
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      TracedCase traced = new TracedCase(Ops.create(graph), operation, ElementType.FLOAT32, false);

      // when
      Values actual =
          TracedCase.run(
                  session,
                  operation.inputs(),
                  traced.inputs(),
                  TracedCase.numbers(operation),
                  List.of(traced.result()))
              .get(0);

      // then
      assertThat(actual.type()).isEqualTo(expected.type());
      assertThat(Shapes.of(traced.result())).isEqualTo(expected.shape());
      expected.assertClose(actual, VALUE_TOLERANCE);
    }
  }

  /** Or models of ours would be refused as if they could read files. */
  @ParameterizedTest
  @MethodSource("all")
  void should_put_nothing_into_a_graph_but_what_saved_models_may_hold(OperationCase operation) {
    try (Graph graph = new Graph()) {
      new TracedCase(Ops.create(graph), operation, ElementType.FLOAT32, false);

      graph
          .operations()
          .forEachRemaining(each -> assertThat(each.type()).matches(PureOperations::contains));
    }
  }

  private static Values eager(OperationCase operation) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      double[][] numbers = TracedCase.numbers(operation);
      NDArray[] arrays = new NDArray[numbers.length];
      for (int i = 0; i < arrays.length; i++) {
        FloatBuffer buffer = FloatBuffer.allocate(numbers[i].length);
        for (double number : numbers[i]) {
          buffer.put((float) number);
        }
        arrays[i] = manager.create(buffer.rewind(), operation.inputs().get(i).shape());
      }
      return Values.of(operation.expected().apply(arrays));
    }
  }

  @ParameterizedTest
  @MethodSource({"deterministic", "random"})
  void should_have_the_gradient_that_finite_differences_give(OperationCase operation) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      // given
      TracedCase traced = new TracedCase(Ops.create(graph), operation, ElementType.FLOAT64, false);
      List<Output<?>> gradients = traced.gradients();
      double[][] numbers = TracedCase.numbers(operation);

      // when
      List<Values> actual =
          TracedCase.run(session, operation.inputs(), traced.inputs(), numbers, gradients);

      // then
      Random random = new Random(3);
      for (int input = 0; input < numbers.length; input++) {
        double[] gradient = actual.get(input).array();
        for (int repetition = 0; repetition < DIRECTIONS; repetition++) {
          double[] direction = random.doubles(gradient.length, -1, 1).toArray();
          double expected = slope(session, operation, traced, numbers, input, direction);
          assertThat(product(gradient, direction))
              .as("slope of input %d along %s", input, Arrays.toString(direction))
              .isCloseTo(
                  expected, Offset.offset(GRADIENT_TOLERANCE * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The objective's slope along a direction in one input, by a central difference. */
  private static double slope(
      Session session,
      OperationCase operation,
      TracedCase traced,
      double[][] numbers,
      int input,
      double[] direction) {
    double[] centre = numbers[input];
    double[] ends = new double[2];
    for (int side = 0; side < 2; side++) {
      double step = side == 0 ? -STEP : STEP;
      numbers[input] = new double[centre.length];
      Arrays.setAll(numbers[input], i -> centre[i] + step * direction[i]);
      ends[side] =
          TracedCase.run(
                  session,
                  operation.inputs(),
                  traced.inputs(),
                  numbers,
                  List.of(traced.objective()))
              .get(0)
              .array()[0];
    }
    numbers[input] = centre;
    return (ends[1] - ends[0]) / (2 * STEP);
  }

  @Test
  void should_each_be_among_the_tested_cases() {
    // given
    Set<String> seen = new TreeSet<>();
    for (OperationCase operation : all()) {
      try (Graph graph = new Graph()) {
        new TracedCase(Ops.create(graph), operation, ElementType.FLOAT32, false);
        seen.addAll(TracedCase.operationsIn(graph));
      }
    }

    // then
    assertThat(seen).isEqualTo(Trace.operations());
  }
}
