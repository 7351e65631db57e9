package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Uses of chance, which no other engine repeats. */
final class RandomCases extends OperationCases {
  @Override
  void add() {
    List<Input> one = List.of(X);
    Shape shape = new Shape(2, 3);
    add("randomUniform", one, a -> a[0].mul(manager(a).randomUniform(1, 2, shape)));
    add("randomNormal", one, a -> a[0].mul(manager(a).randomNormal(shape)));
    add("truncatedNormal", one, a -> a[0].mul(manager(a).truncatedNormal(shape)));
    add("randomInteger", one, a -> a[0].mul(manager(a).randomInteger(1, 9, shape, DataType.INT64)));
    // The difference of two draws is 0 if they are the same.
    add("two draws", one, a -> difference(a[0], shape));
    add("sampleNormal", List.of(X, Y), a -> manager(a).sampleNormal(a[0], a[1]));
    add("dropout", one, a -> LayerCases.dropout(a[0], 0.4f, true));
  }

  private static NDArray difference(NDArray array, Shape shape) {
    NDManager manager = manager(array);
    return array.mul(manager.randomNormal(shape).sub(manager.randomNormal(shape)));
  }
}
