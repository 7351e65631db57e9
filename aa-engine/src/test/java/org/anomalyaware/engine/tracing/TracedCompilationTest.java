package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;

/**
 * Each traced operation and its gradient, compiled by XLA and not. XLA fails if there is one that
 * it cannot compile. Compiling takes its time, so of the cases only those are used that bring an
 * operation which those before have not, besides all that use chance. Many go into one function.
 */
class TracedCompilationTest {
  private static final double TOLERANCE = 1e-4;
  private static final int CASES_PER_FUNCTION = 50;

  /** Cases that are computed together, named after the first one. */
  record Group(List<OperationCase> cases) {
    List<Input> inputs() {
      return cases.stream().flatMap(operation -> operation.inputs().stream()).toList();
    }

    double[][] numbers() {
      return cases.stream()
          .flatMap(operation -> Arrays.stream(TracedCase.numbers(operation)))
          .toArray(double[][]::new);
    }

    @Override
    public String toString() {
      return cases.size() + " cases from " + cases.get(0);
    }
  }

  static List<Group> groups() {
    List<OperationCase> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (OperationCase operation : OperationCases.random()) {
      seen.addAll(operationsIn(operation));
      all.add(operation);
    }
    for (OperationCase operation : OperationCases.deterministic()) {
      if (seen.addAll(operationsIn(operation))) {
        all.add(operation);
      }
    }
    assertThat(seen).isEqualTo(Trace.operations());
    return IntStream.iterate(0, start -> start < all.size(), start -> start + CASES_PER_FUNCTION)
        .mapToObj(
            start ->
                new Group(all.subList(start, Math.min(all.size(), start + CASES_PER_FUNCTION))))
        .toList();
  }

  private static Set<String> operationsIn(OperationCase operation) {
    try (Graph graph = new Graph()) {
      new TracedCase(Ops.create(graph), operation, ElementType.FLOAT32, false);
      return TracedCase.operationsIn(graph);
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void should_give_the_same_compiled_and_not(Group group) {
    // given
    try (ConcreteFunction function = ConcreteFunction.create(tf -> signature(tf, group))) {
      // when
      List<Values> expected = run(function, group, false);
      List<Values> actual = run(function, group, true);

      // then
      for (int i = 0; i < expected.size(); i++) {
        expected.get(i).assertClose(actual.get(i), TOLERANCE);
      }
    }
  }

  private static Signature signature(Ops tf, Group group) {
    Signature.Builder signature = Signature.builder();
    int inputs = 0;
    int outputs = 0;
    for (OperationCase operation : group.cases()) {
      TracedCase traced = new TracedCase(tf, operation, ElementType.FLOAT32, false);
      for (Operand<?> input : traced.inputs()) {
        signature.input("input" + inputs++, input);
      }
      signature.output("output" + outputs++, traced.result());
      for (Output<?> gradient : traced.gradients()) {
        signature.output("output" + outputs++, gradient);
      }
    }
    return signature.build();
  }

  private static List<Values> run(ConcreteFunction function, Group group, boolean compiled) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      Ops tf = Ops.create(graph);
      List<Operand<?>> inputs = new ArrayList<>();
      for (Input input : group.inputs()) {
        inputs.add(
            tf.placeholder(
                TFloat32.class,
                Placeholder.shape(org.tensorflow.ndarray.Shape.of(input.shape().getShape()))));
      }
      List<Output<?>> outputs = call(graph, tf, function, inputs, compiled);
      return TracedCase.run(session, group.inputs(), inputs, group.numbers(), outputs);
    }
  }

  private static List<Output<?>> call(
      Graph graph, Ops tf, ConcreteFunction function, List<Operand<?>> inputs, boolean compiled) {
    graph.attachFunction(function);
    DataType[] types =
        function.signature().getOutputs().values().stream()
            .map(output -> output.dataType)
            .toArray(DataType[]::new);
    GraphOperation call =
        (GraphOperation)
            graph
                .opBuilder("StatefulPartitionedCall", "call", tf.scope())
                .addInputList(inputs.stream().map(Operand::asOutput).toArray(Output<?>[]::new))
                .setAttr("Tout", types)
                .setAttr("f", function)
                .setAttr("_XlaMustCompile", compiled)
                .build();
    return IntStream.range(0, types.length).<Output<?>>mapToObj(call::output).toList();
  }
}
