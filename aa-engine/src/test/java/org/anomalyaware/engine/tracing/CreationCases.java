package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** New arrays. */
final class CreationCases extends OperationCases {
  @Override
  void add() {
    creations();
  }

  private void creations() {
    List<Input> one = List.of(X);
    Shape shape = new Shape(2, 3);
    add("create(shape)", one, a -> manager(a).create(shape).mul(0), a -> a[0].zerosLike());
    add("create(float)", one, a -> a[0].add(manager(a).create(2.5f)));
    add("create(floats)", one, a -> a[0].mul(manager(a).create(new float[] {1, 2, 3})));
    add(
        "create(matrix)",
        one,
        a -> a[0].mul(manager(a).create(new float[][] {{1, 2, 3}, {4, 5, 6}})));
    add("create(booleans)", one, a -> manager(a).create(new boolean[] {true, false}));
    add("create(ints)", one, a -> manager(a).create(new int[] {1, 2, 3}));
    add("create(longs)", one, a -> manager(a).create(new long[] {1, 2, 3}));
    add("create(doubles)", one, a -> manager(a).create(new double[] {1, 2, 3}));
    add("zeros", one, a -> manager(a).zeros(shape));
    add("zeros(type)", one, a -> manager(a).zeros(shape, DataType.INT32));
    add("ones", one, a -> manager(a).ones(shape));
    add("full", one, a -> manager(a).full(shape, 2.5f));
    add("arange(float)", one, a -> manager(a).arange(1f, 3f, 0.5f));
    add("arange(int)", one, a -> manager(a).arange(4));
    add("eye", one, a -> manager(a).eye(3));
    add(
        "eye(rows, columns, offset)",
        one,
        a -> manager(a).eye(2, 4, 1, DataType.FLOAT32),
        a -> manager(a).create(new float[][] {{0, 1, 0, 0}, {0, 0, 1, 0}}));
    add("linspace", one, a -> manager(a).linspace(-1f, 2f, 4));
    add(
        "linspace without its end",
        one,
        a -> manager(a).linspace(0f, 2f, 4, false),
        a -> manager(a).create(new float[] {0, 0.5f, 1, 1.5f}));
    add("from", one, a -> manager(a).from(a[0]).mul(2), a -> a[0].mul(2));
    add("hanningWindow", one, a -> manager(a).hanningWindow(5));
  }
}
