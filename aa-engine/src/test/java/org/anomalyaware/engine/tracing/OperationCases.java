package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.engine.tracing.OperationCase.Use;

/**
 * Every traced operation in use, some in several ways. All tests of operations share this table.
 */
abstract class OperationCases {
  static final Input X = Input.normal(2, 3);
  static final Input Y = Input.normal(2, 3);
  static final Input ROW = Input.normal(3);
  static final Input POSITIVE = Input.between(0.5, 2, 2, 3);
  static final Input INSIDE_ONE = Input.between(-0.9, 0.9, 2, 3);

  private final List<OperationCase> cases = new ArrayList<>();

  /** Uses whose values another engine can compute. */
  static List<OperationCase> deterministic() {
    return Stream.of(new ArithmeticCases(), new ShapeCases(), new LayerCases(), new CreationCases())
        .flatMap(table -> table.cases().stream())
        .toList();
  }

  /** Uses of chance. */
  static List<OperationCase> random() {
    return new RandomCases().cases();
  }

  static List<OperationCase> all() {
    return Stream.concat(deterministic().stream(), random().stream()).toList();
  }

  final List<OperationCase> cases() {
    add();
    return cases;
  }

  /** Adds the cases of one kind. */
  abstract void add();

  final void add(String name, List<Input> inputs, Use use) {
    cases.add(new OperationCase(name, inputs, use, use));
  }

  final void add(String name, List<Input> inputs, Use traced, Use expected) {
    cases.add(new OperationCase(name, inputs, traced, expected));
  }

  static NDArrayEx internal(NDArray array) {
    return array.getNDArrayInternal();
  }

  static NDManager manager(NDArray... arrays) {
    return arrays[0].getManager();
  }
}
