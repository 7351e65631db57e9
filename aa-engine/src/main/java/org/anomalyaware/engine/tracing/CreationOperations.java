package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/** New arrays of a manager, with values that do not depend on chance. */
final class CreationOperations {
  private CreationOperations() {}

  static Operand<?> create(TracedManager self, Shape shape, DataType dataType) {
    return zeros(self, shape, dataType);
  }

  static Operand<?> create(TracedManager self, Buffer values, Shape shape, DataType dataType) {
    return Constants.of(self.tf(), values, shape, ElementType.of(dataType));
  }

  static Operand<?> zeros(TracedManager self, Shape shape, DataType dataType) {
    return filled(self, shape, 0, dataType);
  }

  static Operand<?> ones(TracedManager self, Shape shape, DataType dataType) {
    return filled(self, shape, 1, dataType);
  }

  static Operand<?> full(TracedManager self, Shape shape, float value, DataType dataType) {
    return filled(self, shape, value, dataType);
  }

  private static Operand<?> filled(
      TracedManager self, Shape shape, Number value, DataType dataType) {
    Ops tf = self.tf();
    ElementType type = ElementType.of(dataType);
    Operand<?> scalar =
        type == ElementType.BOOLEAN
            ? tf.constant(value.doubleValue() != 0)
            : tf.constant(type.numericType(), value);
    return tf.fill(Shapes.known(tf, shape), scalar);
  }

  /** From {@code start}, which is included, to {@code stop}, which is not. */
  static Operand<?> arange(
      TracedManager self, float start, float stop, float step, DataType dataType) {
    Ops tf = self.tf();
    Class<TNumber> type = ElementType.of(dataType).numericType();
    return tf.range(tf.constant(type, start), tf.constant(type, stop), tf.constant(type, step));
  }

  /** Ones on a diagonal, the {@code offset}-th above the main one, and zeros elsewhere. */
  static Operand<?> eye(TracedManager self, int rows, int columns, int offset, DataType dataType) {
    Ops tf = self.tf();
    Operand<?> row = tf.reshape(counted(tf, rows), tf.constant(new int[] {rows, 1}));
    Operand<?> column = tf.reshape(counted(tf, columns), tf.constant(new int[] {1, columns}));
    TracedArray shifted =
        self.trace().traced(ArithmeticOperations.add(self.trace().traced(row), offset));
    TracedArray diagonal =
        self.trace().traced(ComparisonOperations.eq(shifted, self.trace().traced(column).proxy()));
    return ShapeOperations.toType(diagonal, dataType, false);
  }

  private static Operand<?> counted(Ops tf, int length) {
    return tf.range(tf.constant(0), tf.constant(length), tf.constant(1));
  }

  static Operand<?> linspace(
      TracedManager self, float start, float stop, int count, boolean endpoint) {
    float[] values = new float[count];
    int intervals = endpoint ? count - 1 : count;
    for (int i = 0; i < count; i++) {
      double fraction = intervals == 0 ? 0 : (double) i / intervals;
      values[i] = (float) (start + (stop - (double) start) * fraction);
    }
    return self.tf().constant(values);
  }
}
