package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/** Traced operations on a batch whose size is known only when the graph runs. */
class UnknownBatchTest {
  private static final double TOLERANCE = 1e-6;

  /** They need each length while they are traced. */
  private static final Set<String> NEED_LENGTHS =
      Set.of(
          "set(Buffer)",
          "set(index, Number)",
          "set(index, NDArray)",
          "set(index, NDArray) broadcast",
          "set(index, function)",
          "tile(shape)",
          "repeat(shape)");

  static Stream<OperationCase> possible() {
    return OperationCases.deterministic().stream()
        .filter(operation -> !NEED_LENGTHS.contains(operation.name()));
  }

  static Stream<OperationCase> impossible() {
    return OperationCases.deterministic().stream()
        .filter(operation -> NEED_LENGTHS.contains(operation.name()));
  }

  @ParameterizedTest
  @MethodSource("possible")
  void should_give_the_same_for_a_batch_of_unknown_size(OperationCase operation) {
    // given
    Values expected = value(operation, false);

    // when
    Values actual = value(operation, true);

    // then
    expected.assertClose(actual, TOLERANCE);
  }

  private static Values value(OperationCase operation, boolean unknownBatch) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      TracedCase traced =
          new TracedCase(Ops.create(graph), operation, ElementType.FLOAT32, unknownBatch);
      return TracedCase.run(
              session,
              operation.inputs(),
              traced.inputs(),
              TracedCase.numbers(operation),
              List.of(traced.result()))
          .get(0);
    }
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void should_be_refused_where_lengths_are_needed(OperationCase operation) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      assertThatThrownBy(() -> new TracedCase(tf, operation, ElementType.FLOAT32, true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("-1")
          .hasMessageContaining("unknown");
    }
  }
}
