package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Random arrays of a manager. */
final class RandomOperations {
  private RandomOperations() {}

  static Operand<?> randomUniform(
      TracedManager self, float low, float high, Shape shape, DataType dataType) {
    Class<TNumber> type = floating(dataType);
    return scaled(
        self.tf(),
        self.trace().random().uniform(Shapes.known(self.tf(), shape), type),
        high - low,
        low);
  }

  static Operand<?> randomNormal(
      TracedManager self, float mean, float deviation, Shape shape, DataType dataType) {
    Class<TNumber> type = floating(dataType);
    return scaled(
        self.tf(),
        self.trace().random().normal(Shapes.known(self.tf(), shape), type),
        deviation,
        mean);
  }

  /** A normal distribution cut off two standard deviations from its mean. */
  static Operand<?> truncatedNormal(
      TracedManager self, float mean, float deviation, Shape shape, DataType dataType) {
    Class<TNumber> type = floating(dataType);
    return scaled(
        self.tf(),
        self.trace().random().truncatedNormal(Shapes.known(self.tf(), shape), type),
        deviation,
        mean);
  }

  static Operand<?> randomInteger(
      TracedManager self, long low, long high, Shape shape, DataType dataType) {
    ElementType type = ElementType.of(dataType);
    if (type != ElementType.INT32 && type != ElementType.INT64) {
      throw new IllegalArgumentException("Random integers are INT32 or INT64, not " + dataType);
    }
    Ops tf = self.tf();
    return self.trace()
        .random()
        .integers(
            Shapes.known(tf, shape),
            tf.constant(type.numericType(), low),
            tf.constant(type.numericType(), high));
  }

  /** One draw for each pair of a mean and a standard deviation. */
  static Operand<?> sampleNormal(TracedManager self, NDArray mean, NDArray deviation) {
    Ops tf = self.tf();
    TracedArray location = self.trace().traced(mean);
    TracedArray scale = self.trace().traced(deviation);
    Operand<TInt32> shape = Shapes.tensor(tf, location.shape(), location.operand());
    Operand<TNumber> standard = self.trace().random().normal(shape, location.floating().type());
    return tf.math.add(location.floating(), tf.math.mul(scale.floating(), standard));
  }

  private static Class<TNumber> floating(DataType dataType) {
    ElementType type = ElementType.of(dataType);
    if (!type.isFloating()) {
      throw new IllegalArgumentException(
          "Random numbers of this distribution are FLOAT32 or FLOAT64, not " + dataType);
    }
    return type.numericType();
  }

  private static Operand<TNumber> scaled(
      Ops tf, Operand<TNumber> values, float factor, float shift) {
    Operand<TNumber> product =
        factor == 1 ? values : tf.math.mul(values, tf.constant(values.type(), factor));
    return shift == 0 ? product : tf.math.add(product, tf.constant(values.type(), shift));
  }
}
