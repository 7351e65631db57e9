package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TNumber;

/** Activation functions of networks. */
final class ActivationOperations {
  private ActivationOperations() {}

  static Operand<?> relu(TracedArray self) {
    return self.tf().nn.relu(self.numeric());
  }

  static Operand<?> sigmoid(TracedArray self) {
    return self.tf().math.sigmoid(self.floating());
  }

  /** log(1 + e^x). */
  static Operand<?> softPlus(TracedArray self) {
    return self.tf().math.softplus(self.floating());
  }

  /** x / (1 + |x|). */
  static Operand<?> softSign(TracedArray self) {
    return self.tf().nn.softsign(self.floating());
  }

  static Operand<?> leakyRelu(TracedArray self, float alpha) {
    return self.tf().nn.leakyRelu(self.floating(), LeakyRelu.alpha(alpha));
  }

  /** x where it is positive, alpha (e^x - 1) elsewhere. */
  static Operand<?> elu(TracedArray self, float alpha) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.floating();
    Operand<TNumber> elu = tf.nn.elu(x);
    if (alpha == 1) {
      return elu;
    }
    return tf.select(
        tf.math.greater(x, tf.constant(x.type(), 0)),
        x,
        tf.math.mul(elu, tf.constant(x.type(), alpha)));
  }

  static Operand<?> selu(TracedArray self) {
    return self.tf().nn.selu(self.floating());
  }

  /** x Phi(x) with the standard normal distribution function Phi, not its tanh approximation. */
  static Operand<?> gelu(TracedArray self) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.floating();
    Operand<TNumber> half = tf.constant(x.type(), 0.5);
    Operand<TNumber> erf = tf.math.erf(tf.math.mul(x, tf.constant(x.type(), Math.sqrt(0.5))));
    return tf.math.mul(tf.math.mul(half, x), tf.math.add(tf.constant(x.type(), 1), erf));
  }

  /**
   * x tanh(log2(1 + e^x)). This is what DJL computes on every engine; the function of that name in
   * the literature (Misra, arXiv 1908.08681) has the natural logarithm. Written by softplus, it
   * neither overflows nor loses its gradient for large x, as DJL's own expression does.
   */
  static Operand<?> mish(TracedArray self) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.floating();
    Operand<TNumber> binary =
        tf.math.mul(tf.math.softplus(x), tf.constant(x.type(), 1 / Math.log(2)));
    return tf.math.mul(x, tf.math.tanh(binary));
  }

  /** x where it is positive, alpha x elsewhere; alpha is a parameter of the network. */
  static NDList prelu(TracedArray self, NDArray input, NDArray alpha) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.trace().traced(input).floating();
    Operand<TNumber> slope = self.trace().traced(alpha).floating();
    Operand<TNumber> negative = tf.math.mul(slope, tf.math.neg(tf.nn.relu(tf.math.neg(x))));
    return self.list(tf.math.add(tf.nn.relu(x), negative));
  }

  static Operand<?> softmax(TracedArray self, int axis) {
    return alongLastAxis(self, axis, (tf, x) -> tf.nn.softmax(x));
  }

  static Operand<?> logSoftmax(TracedArray self, int axis) {
    return alongLastAxis(self, axis, (tf, x) -> tf.nn.logSoftmax(x));
  }

  private interface Along {
    Operand<TNumber> apply(Ops tf, Operand<TNumber> x);
  }

  /** TensorFlow's softmax runs along the last axis. */
  private static Operand<?> alongLastAxis(TracedArray self, int axis, Along function) {
    Ops tf = self.tf();
    int last = self.rank() - 1;
    int along = self.axis(axis);
    if (along == last) {
      return function.apply(tf, self.floating());
    }
    int[] swapped = self.allAxes();
    swapped[along] = last;
    swapped[last] = along;
    Operand<TNumber> turned = tf.linalg.transpose(self.floating(), tf.constant(swapped));
    return tf.linalg.transpose(function.apply(tf, turned), tf.constant(swapped));
  }
}
