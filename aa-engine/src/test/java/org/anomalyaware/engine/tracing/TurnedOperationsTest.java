package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/** A table computed column by column means the same to the code that is traced. */
class TurnedOperationsTest {

  private static final double TOLERANCE = 1e-9;

  static Stream<OperationCase> onTables() {
    return OperationCases.deterministic().stream()
        .filter(
            operation ->
                operation.inputs().stream().anyMatch(input -> input.shape().dimension() == 2));
  }

  @ParameterizedTest
  @MethodSource("onTables")
  void every_operation_has_the_same_value_and_gradient(OperationCase operation) {
    List<Values> expected = outcome(operation, false);

    List<Values> actual = outcome(operation, true);

    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).type()).isEqualTo(expected.get(i).type());
      assertThat(actual.get(i).shape()).isEqualTo(expected.get(i).shape());
      expected.get(i).assertClose(actual.get(i), TOLERANCE);
    }
  }

  /** The value, and the gradient by each input. */
  private static List<Values> outcome(OperationCase operation, boolean columnwise) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      Ops tf = Ops.create(graph);
      TracedCase traced =
          columnwise
              ? TracedCase.columnwise(tf, operation, ElementType.FLOAT64)
              : new TracedCase(tf, operation, ElementType.FLOAT64, false);
      List<Operand<?>> outputs = new ArrayList<>(List.of(traced.result()));
      outputs.addAll(traced.gradients());
      return TracedCase.run(
          session, operation.inputs(), traced.inputs(), TracedCase.numbers(operation), outputs);
    }
  }

  static Stream<Named<UnaryOperator<NDArray>>> usesThatStayTurned() {
    return Stream.of(
        Named.of("a linear layer", TurnedOperationsTest::layer),
        Named.of("an activation", Activation::relu),
        Named.of("a number", table -> table.mul(2)),
        Named.of("itself", table -> table.sub(table)),
        Named.of("a row", table -> table.add(table.getManager().ones(new Shape(3)))),
        Named.of("another table", table -> table.getManager().ones(new Shape(4, 3)).sub(table)),
        Named.of("columns", table -> table.get(":, :2")),
        Named.of("rows", table -> table.get("1:3")),
        Named.of("its own shape", table -> table.reshape(4, -1)),
        Named.of("a sum that keeps its axis", table -> table.sum(new int[] {1}, true)));
  }

  /** Without this the graph would turn tables back and forth, and be no faster. */
  @ParameterizedTest
  @MethodSource("usesThatStayTurned")
  void what_networks_are_made_of_stays_turned(UnaryOperator<NDArray> use) {
    try (Graph graph = new Graph()) {
      TracedArray result = behind(use.apply(table(graph)));

      assertThat(result.turned()).isNotNull();
      assertThat(Shapes.of(Objects.requireNonNull(result.turned())))
          .isEqualTo(new Shape(result.shape().get(1), result.shape().get(0)));
    }
  }

  @Test
  void a_change_in_place_ends_it() {
    try (Graph graph = new Graph()) {
      NDArray table = table(graph);

      table.addi(1);

      assertThat(behind(table).turned()).isNull();
    }
  }

  private static NDArray table(Graph graph) {
    Ops tf = Ops.create(graph);
    Trace trace = new Trace(tf, tf.constant(new int[] {1, 2}));
    return trace.columnwise(tf.constant(new float[4][3]));
  }

  private static NDArray layer(NDArray table) {
    NDArray weight = table.getManager().ones(new Shape(5, 3));
    NDArray bias = table.getManager().ones(new Shape(5));
    NDList output = table.getNDArrayInternal().linear(table, weight, bias);
    return output.singletonOrThrow();
  }

  private static TracedArray behind(NDArray array) {
    return Objects.requireNonNull(TracedArray.behind(array));
  }
}
