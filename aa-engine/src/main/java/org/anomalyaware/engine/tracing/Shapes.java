package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;

/**
 * Between DJL's shapes, TensorFlow's shapes and shapes that are themselves tensors. Those are INT32
 * throughout: several of TensorFlow's gradients for graphs assume it.
 */
final class Shapes {
  /** An axis whose length is known only when the graph runs. */
  static final long UNKNOWN = -1;

  private Shapes() {}

  static Shape of(Operand<?> operand) {
    org.tensorflow.ndarray.Shape shape = operand.shape();
    if (shape.isUnknown()) {
      throw new IllegalStateException(
          "TensorFlow could not infer how many axes the result of "
              + operand.op().type()
              + " has; a traced array needs at least that");
    }
    return new Shape(shape.asArray());
  }

  static boolean isStatic(Shape shape) {
    return shape.getUnknownValueCount() == 0;
  }

  /** Lengths as a tensor; -1 means whatever the operation that receives it takes it for. */
  static Operand<TInt32> lengths(Ops tf, long... lengths) {
    return tf.constant(Arrays.stream(lengths).mapToInt(Math::toIntExact).toArray());
  }

  /** A shape as a tensor, refused if an axis is of unknown length. */
  static Operand<TInt32> known(Ops tf, Shape shape) {
    if (!isStatic(shape)) {
      throw new IllegalArgumentException(
          "The shape "
              + shape
              + " has an axis of unknown length; derive the array from another one instead"
              + " (zerosLike, onesLike, sampleNormal of two arrays, arithmetic that broadcasts)");
    }
    return lengths(tf, shape.getShape());
  }

  /**
   * A shape as a tensor, in which each unknown axis takes the length that {@code source} has at the
   * axis of the same number when the graph runs.
   */
  static Operand<TInt32> tensor(Ops tf, Shape shape, Operand<?> source) {
    if (isStatic(shape)) {
      return known(tf, shape);
    }
    Operand<TInt32> sourceShape = tf.shape(source);
    List<Operand<TInt32>> lengths = new ArrayList<>();
    for (int axis = 0; axis < shape.dimension(); axis++) {
      lengths.add(
          shape.get(axis) == UNKNOWN
              ? tf.gather(sourceShape, tf.constant(axis), tf.constant(0))
              : tf.constant(Math.toIntExact(shape.get(axis))));
    }
    return tf.stack(lengths);
  }

  /** The shape with {@code length} put in at {@code axis}. */
  static Shape insert(Shape shape, int axis, long length) {
    return shape.slice(0, axis).add(length).addAll(shape.slice(axis));
  }

  /** Whether two shapes can be those of one array: equal wherever both are known. */
  static boolean agree(Shape a, Shape b) {
    if (a.dimension() != b.dimension()) {
      return false;
    }
    for (int axis = 0; axis < a.dimension(); axis++) {
      if (a.get(axis) != b.get(axis) && a.get(axis) != UNKNOWN && b.get(axis) != UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  static int[] range(int from, int to) {
    int[] axes = new int[to - from];
    Arrays.setAll(axes, i -> from + i);
    return axes;
  }
}
