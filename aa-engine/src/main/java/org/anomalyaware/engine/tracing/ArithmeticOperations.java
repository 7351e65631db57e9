package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/** Arithmetic of two arrays, or of an array and a number, with broadcasting. */
final class ArithmeticOperations {
  private ArithmeticOperations() {}

  /** Two operands of one element type. */
  private record Pair(ElementType type, Operand<TNumber> left, Operand<TNumber> right) {
    static Pair of(TracedArray left, TracedArray right) {
      ElementType common =
          ElementType.common(left.type(), left.isScalar(), right.type(), right.isScalar());
      // Truth values add up like integers.
      ElementType type = common == ElementType.BOOLEAN ? ElementType.INT32 : common;
      return new Pair(type, left.numeric(type), right.numeric(type));
    }
  }

  private static TracedArray number(TracedArray self, Number value) {
    return self.derived(self.tf().constant(ElementType.of(value).numericType(), value));
  }

  private static Pair pair(TracedArray self, Number value) {
    return Pair.of(self, number(self, value));
  }

  private static Pair pair(TracedArray self, NDArray other) {
    return Pair.of(self, self.trace().traced(other));
  }

  private static Pair floats(TracedArray self, TracedArray other) {
    Pair pair = Pair.of(self, other);
    return pair.type().isFloating()
        ? pair
        : new Pair(
            ElementType.FLOAT32,
            self.numeric(ElementType.FLOAT32),
            other.numeric(ElementType.FLOAT32));
  }

  static Operand<?> add(TracedArray self, Number value) {
    return add(self.tf(), pair(self, value));
  }

  static Operand<?> add(TracedArray self, NDArray other) {
    return add(self.tf(), pair(self, other));
  }

  private static Operand<TNumber> add(Ops tf, Pair pair) {
    return tf.math.add(pair.left(), pair.right());
  }

  static Operand<?> sub(TracedArray self, Number value) {
    return sub(self.tf(), pair(self, value));
  }

  static Operand<?> sub(TracedArray self, NDArray other) {
    return sub(self.tf(), pair(self, other));
  }

  private static Operand<TNumber> sub(Ops tf, Pair pair) {
    return tf.math.sub(pair.left(), pair.right());
  }

  static Operand<?> mul(TracedArray self, Number value) {
    return mul(self.tf(), pair(self, value));
  }

  static Operand<?> mul(TracedArray self, NDArray other) {
    return mul(self.tf(), pair(self, other));
  }

  private static Operand<TNumber> mul(Ops tf, Pair pair) {
    return tf.math.mul(pair.left(), pair.right());
  }

  static Operand<?> div(TracedArray self, Number value) {
    return div(self.tf(), floats(self, number(self, value)));
  }

  static Operand<?> div(TracedArray self, NDArray other) {
    return div(self.tf(), floats(self, self.trace().traced(other)));
  }

  static Operand<?> rdiv(TracedArray self, Number value) {
    return div(self.tf(), floats(number(self, value), self));
  }

  private static Operand<TNumber> div(Ops tf, Pair pair) {
    return tf.math.div(pair.left(), pair.right());
  }

  static Operand<?> mod(TracedArray self, Number value) {
    return mod(self.tf(), pair(self, value));
  }

  static Operand<?> mod(TracedArray self, NDArray other) {
    return mod(self.tf(), pair(self, other));
  }

  static Operand<?> rmod(TracedArray self, Number value) {
    return mod(self.tf(), Pair.of(number(self, value), self));
  }

  /** The remainder has the divisor's sign: a - b floor(a / b). */
  private static Operand<TNumber> mod(Ops tf, Pair pair) {
    if (!pair.type().isFloating()) {
      return tf.math.floorMod(pair.left(), pair.right());
    }
    // TensorFlow's FloorMod has no gradient for graphs built outside Python.
    Operand<TNumber> quotient = tf.math.floor(tf.math.div(pair.left(), pair.right()));
    return tf.math.sub(pair.left(), tf.math.mul(pair.right(), quotient));
  }

  static Operand<?> pow(TracedArray self, Number exponent) {
    if (exponent.doubleValue() == 2) {
      return mul(self, self.proxy());
    }
    return pow(self.tf(), pair(self, exponent));
  }

  static Operand<?> pow(TracedArray self, NDArray exponent) {
    return pow(self.tf(), pair(self, exponent));
  }

  static Operand<?> rpow(TracedArray self, Number base) {
    return pow(self.tf(), Pair.of(number(self, base), self));
  }

  private static Operand<TNumber> pow(Ops tf, Pair pair) {
    return tf.math.pow(pair.left(), pair.right());
  }

  static Operand<?> maximum(TracedArray self, Number value) {
    return maximum(self.tf(), pair(self, value));
  }

  static Operand<?> maximum(TracedArray self, NDArray other) {
    return maximum(self.tf(), pair(self, other));
  }

  private static Operand<TNumber> maximum(Ops tf, Pair pair) {
    return tf.math.maximum(pair.left(), pair.right());
  }

  static Operand<?> minimum(TracedArray self, Number value) {
    return minimum(self.tf(), pair(self, value));
  }

  static Operand<?> minimum(TracedArray self, NDArray other) {
    return minimum(self.tf(), pair(self, other));
  }

  private static Operand<TNumber> minimum(Ops tf, Pair pair) {
    return tf.math.minimum(pair.left(), pair.right());
  }

  static Operand<?> atan2(TracedArray self, NDArray other) {
    Pair pair = floats(self, self.trace().traced(other));
    return self.tf().math.atan2(pair.left(), pair.right());
  }

  /** x log(y), and 0 where x is 0 whatever y is. */
  static Operand<?> xlogy(TracedArray self, NDArray other) {
    Ops tf = self.tf();
    Pair pair = floats(self, self.trace().traced(other));
    Operand<TNumber> zero = tf.constant(pair.type().numericType(), 0);
    Operand<TNumber> one = tf.constant(pair.type().numericType(), 1);
    var vanishes = tf.math.equal(pair.left(), zero);
    // The inner select keeps log(0), whose gradient would be 0 times infinity, out of the graph.
    Operand<TNumber> logarithm = tf.math.log(tf.select(vanishes, one, pair.right()));
    return tf.select(vanishes, zero, tf.math.mul(pair.left(), logarithm));
  }
}
