package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Elements picked by position. */
final class SelectionOperations {
  private SelectionOperations() {}

  static NDArray get(TracedArray self, NDIndex index) {
    return TracedIndexer.INSTANCE.get(self.proxy(), index);
  }

  static void set(TracedArray self, NDIndex index, NDArray value) {
    TracedIndexer.INSTANCE.set(self.proxy(), index, value);
  }

  /** The elements of the flattened array at the given positions. */
  static Operand<?> take(TracedArray self, NDManager manager, NDArray positions) {
    Ops tf = self.tf();
    Operand<?> flat = ShapeOperations.flatten(self);
    return tf.gather(flat, self.trace().traced(positions).int32(), tf.constant(0));
  }

  /**
   * Picks along one axis: out[i][j][k] = self[i][index[i][j][k]][k] for axis 1 of three, where the
   * index array has the shape of the result.
   */
  static Operand<?> gather(TracedArray self, NDArray index, int axis) {
    Ops tf = self.tf();
    TracedArray positions = self.trace().traced(index);
    int along = self.axis(axis);
    Shape shape = positions.shape();
    if (shape.dimension() != self.rank()) {
      throw new IllegalArgumentException(
          "gather needs an index array with as many axes as " + self + ", not of shape " + shape);
    }
    List<Operand<TInt32>> coordinates = new ArrayList<>();
    for (int i = 0; i < self.rank(); i++) {
      coordinates.add(i == along ? positions.int32() : coordinate(tf, shape, i));
    }
    return tf.gatherNd(self.operand(), tf.stack(coordinates, Stack.axis(-1L)));
  }

  /** At each place of an array of this shape, its own position along an axis. */
  private static Operand<TInt32> coordinate(Ops tf, Shape shape, int axis) {
    long[] alone = new long[shape.dimension()];
    Arrays.fill(alone, 1);
    alone[axis] = shape.get(axis);
    Operand<TInt32> positions =
        tf.range(tf.constant(0), tf.constant(Math.toIntExact(shape.get(axis))), tf.constant(1));
    return tf.broadcastTo(
        tf.reshape(positions, Shapes.lengths(tf, alone)), Shapes.known(tf, shape));
  }

  static NDList embedding(
      TracedArray self, NDArray input, NDArray weight, SparseFormat sparseFormat) {
    Ops tf = self.tf();
    Operand<?> table = self.trace().traced(weight).operand();
    return self.list(tf.gather(table, self.trace().traced(input).int32(), tf.constant(0)));
  }

  /** A new last axis that is {@code on} at the position which the element names, else off. */
  static Operand<?> oneHot(TracedArray self, int depth, float on, float off, DataType dataType) {
    Ops tf = self.tf();
    Class<TNumber> type = ElementType.of(dataType).numericType();
    return tf.oneHot(
        self.int32(), tf.constant(depth), tf.constant(type, on), tf.constant(type, off));
  }
}
