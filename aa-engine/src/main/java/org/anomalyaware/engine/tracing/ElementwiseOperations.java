package org.anomalyaware.engine.tracing;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/** Functions of each element by itself. */
final class ElementwiseOperations {
  private ElementwiseOperations() {}

  static Operand<?> neg(TracedArray self) {
    return self.tf().math.neg(self.numeric());
  }

  static Operand<?> abs(TracedArray self) {
    return self.tf().math.abs(self.numeric());
  }

  static Operand<?> sign(TracedArray self) {
    return self.tf().math.sign(self.numeric());
  }

  static Operand<?> square(TracedArray self) {
    return self.tf().math.square(self.numeric());
  }

  static Operand<?> sqrt(TracedArray self) {
    return self.tf().math.sqrt(self.floating());
  }

  /** The real cube root, of negative numbers too. */
  static Operand<?> cbrt(TracedArray self) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.floating();
    Operand<TNumber> third = tf.constant(x.type(), 1.0 / 3.0);
    return tf.math.mul(tf.math.sign(x), tf.math.pow(tf.math.abs(x), third));
  }

  static Operand<?> floor(TracedArray self) {
    return self.type().isFloating() ? self.tf().math.floor(self.numeric()) : self.numeric();
  }

  static Operand<?> ceil(TracedArray self) {
    return self.type().isFloating()
        ? step(self, self.tf().math.ceil(self.numeric()))
        : self.numeric();
  }

  /** To the nearest integer, halves to the even one. */
  static Operand<?> round(TracedArray self) {
    return self.type().isFloating()
        ? step(self, self.tf().math.round(self.numeric()))
        : self.numeric();
  }

  static Operand<?> trunc(TracedArray self) {
    if (!self.type().isFloating()) {
      return self.numeric();
    }
    Ops tf = self.tf();
    Operand<TNumber> x = self.numeric();
    return tf.math.mul(tf.math.sign(x), tf.math.floor(tf.math.abs(x)));
  }

  /** A step function: flat, and of those that TensorFlow has no gradient for outside Python. */
  private static Operand<TNumber> step(TracedArray self, Operand<TNumber> result) {
    return self.tf().stopGradient(result);
  }

  static Operand<?> exp(TracedArray self) {
    return self.tf().math.exp(self.floating());
  }

  static Operand<?> log(TracedArray self) {
    return self.tf().math.log(self.floating());
  }

  static Operand<?> log10(TracedArray self) {
    return scaled(self, self.tf().math.log(self.floating()), 1 / Math.log(10));
  }

  static Operand<?> log2(TracedArray self) {
    return scaled(self, self.tf().math.log(self.floating()), 1 / Math.log(2));
  }

  static Operand<?> toDegrees(TracedArray self) {
    return scaled(self, self.floating(), 180 / Math.PI);
  }

  static Operand<?> toRadians(TracedArray self) {
    return scaled(self, self.floating(), Math.PI / 180);
  }

  private static Operand<TNumber> scaled(TracedArray self, Operand<TNumber> x, double factor) {
    return self.tf().math.mul(x, self.tf().constant(x.type(), factor));
  }

  static Operand<?> gammaln(TracedArray self) {
    return self.tf().math.lgamma(self.floating());
  }

  static Operand<?> erf(TracedArray self) {
    return self.tf().math.erf(self.floating());
  }

  static Operand<?> erfinv(TracedArray self) {
    return self.tf().math.erfinv(self.floating());
  }

  static Operand<?> sin(TracedArray self) {
    return self.tf().math.sin(self.floating());
  }

  static Operand<?> cos(TracedArray self) {
    return self.tf().math.cos(self.floating());
  }

  static Operand<?> tan(TracedArray self) {
    return self.tf().math.tan(self.floating());
  }

  static Operand<?> asin(TracedArray self) {
    return self.tf().math.asin(self.floating());
  }

  static Operand<?> acos(TracedArray self) {
    return self.tf().math.acos(self.floating());
  }

  static Operand<?> atan(TracedArray self) {
    return self.tf().math.atan(self.floating());
  }

  static Operand<?> sinh(TracedArray self) {
    return self.tf().math.sinh(self.floating());
  }

  static Operand<?> cosh(TracedArray self) {
    return self.tf().math.cosh(self.floating());
  }

  static Operand<?> tanh(TracedArray self) {
    return self.tf().math.tanh(self.floating());
  }

  static Operand<?> asinh(TracedArray self) {
    return self.tf().math.asinh(self.floating());
  }

  static Operand<?> acosh(TracedArray self) {
    return self.tf().math.acosh(self.floating());
  }

  static Operand<?> atanh(TracedArray self) {
    return self.tf().math.atanh(self.floating());
  }

  /** Limits each element to the interval from {@code minimum} to {@code maximum}. */
  static Operand<?> clip(TracedArray self, Number minimum, Number maximum) {
    Ops tf = self.tf();
    return tf.clipByValue(self.numeric(), self.scalar(minimum), self.scalar(maximum));
  }
}
