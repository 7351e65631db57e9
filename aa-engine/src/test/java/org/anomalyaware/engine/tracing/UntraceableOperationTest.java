package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

/** What cannot be traced is refused, in words that help. */
class UntraceableOperationTest {
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Trace trace = new Trace(tf, tf.constant(new long[2]));

  /** Something to do with an array of shape (2, 3). */
  interface Use {
    void of(NDArray array, NDManager manager);
  }

  @BeforeAll
  static void load() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private UntraceableOperationException refusal(Use use) {
    NDArray array = trace.manager().ones(new Shape(2, 3));
    return catchThrowableOfType(
        UntraceableOperationException.class, () -> use.of(array, trace.manager()));
  }

  private static Arguments use(String operation, String reason, Use use) {
    return Arguments.of(operation, reason, use);
  }

  static Stream<Arguments> refused() {
    String values = "it asks for values, and there are none before the graph runs";
    String shape = "the shape of its result depends on values";
    String other = "it is not among the operations that have a traced form";
    return Stream.of(
        use("NDArray.toByteBuffer(boolean)", values, (a, m) -> a.toByteBuffer(true)),
        use("NDArray.toFloatArray()", values, (a, m) -> a.toFloatArray()),
        use("NDArray.toArray()", values, (a, m) -> a.toArray()),
        use("NDArray.getFloat(long[])", values, (a, m) -> a.getFloat(0, 1)),
        use("NDArray.encode()", values, (a, m) -> a.encode()),
        use("NDArray.contentEquals(NDArray)", values, (a, m) -> a.contentEquals(a)),
        use("NDArray.allClose(NDArray)", values, (a, m) -> a.allClose(a)),
        use("NDArray.booleanMask(NDArray)", shape, (a, m) -> a.booleanMask(a.gt(0))),
        use("NDArray.nonzero()", shape, (a, m) -> a.nonzero()),
        use("NDArray.unique()", shape, (a, m) -> a.unique()),
        use("NDArray.sort()", other, (a, m) -> a.sort()),
        use("NDArray.getGradient()", other, (a, m) -> a.getGradient()),
        use(
            "NDArray.topK(int, int)",
            "it needs NDArray.topK(int, int, boolean, boolean), which has no traced form",
            (a, m) -> a.topK(1, 0)),
        use(
            "NDArrayEx.resize(int, int, int)",
            other,
            (a, m) -> a.getNDArrayInternal().resize(1, 1, 1)),
        use("NDManager.load(Path)", other, (a, m) -> m.load(Path.of("anything"))),
        use("NDManager.create(String)", "it needs NDManager.create(", (a, m) -> m.create("text")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void should_be_named_with_the_reason_and_what_to_use(String operation, String reason, Use use) {
    // when
    UntraceableOperationException refusal = refusal(use);

    // then
    assertThat(refusal.operation()).isEqualTo(operation);
    assertThat(refusal)
        .hasMessageStartingWith(operation + " of ")
        .hasMessageContaining("cannot be traced into a TensorFlow graph: " + reason)
        .hasMessageContaining("Operations that can be traced:");
  }

  @Test
  void should_list_the_operations_that_can_be_traced_in_readable_lines() {
    // when
    String message = refusal((array, manager) -> array.sort()).getMessage();

    // then
    List<String> lines = message.lines().toList();
    String listed = String.join(" ", lines.subList(2, lines.size()));
    assertThat(listed.trim().split(" +"))
        .containsExactlyElementsOf(TracedOperations.ARRAY.operations());
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.length() <= 100);
    assertThat(lines.get(0)).contains("traced array of shape (2, 3) and type FLOAT32");
  }

  @Test
  void should_advise_where_when_elements_are_picked_by_a_condition() {
    // when
    UntraceableOperationException refusal = refusal((array, manager) -> array.get(array.gt(0)));

    // then
    assertThat(refusal).hasMessageContaining("NDArrays.where");
  }

  @Test
  void should_advise_flip_when_a_range_runs_backwards() {
    assertThatThrownBy(() -> trace.manager().ones(new Shape(3)).get(new NDIndex("::-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("flip");
  }

  @Test
  void should_name_the_operation_that_tensorflow_finds_impossible() {
    // given
    NDArray array = trace.manager().ones(new Shape(2, 3));

    // then
    assertThatThrownBy(() -> array.matMul(array))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("NDArray.matMul(NDArray) of traced array of shape (2, 3)")
        .hasMessageContaining("Dimensions must be equal");
  }
}
