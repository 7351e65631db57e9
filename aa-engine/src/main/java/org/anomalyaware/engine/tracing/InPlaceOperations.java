package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import java.nio.Buffer;
import org.tensorflow.Operand;

/** Operations after which the array stands for another operand, of the same shape and type. */
final class InPlaceOperations {
  private InPlaceOperations() {}

  private static NDArray rebound(TracedArray self, Operand<?> result) {
    self.rebind(result);
    return self.proxy();
  }

  static NDArray addi(TracedArray self, Number value) {
    return rebound(self, ArithmeticOperations.add(self, value));
  }

  static NDArray addi(TracedArray self, NDArray other) {
    return rebound(self, ArithmeticOperations.add(self, other));
  }

  static NDArray subi(TracedArray self, Number value) {
    return rebound(self, ArithmeticOperations.sub(self, value));
  }

  static NDArray subi(TracedArray self, NDArray other) {
    return rebound(self, ArithmeticOperations.sub(self, other));
  }

  static NDArray muli(TracedArray self, Number value) {
    return rebound(self, ArithmeticOperations.mul(self, value));
  }

  static NDArray muli(TracedArray self, NDArray other) {
    return rebound(self, ArithmeticOperations.mul(self, other));
  }

  static NDArray divi(TracedArray self, Number value) {
    return rebound(self, ArithmeticOperations.div(self, value));
  }

  static NDArray divi(TracedArray self, NDArray other) {
    return rebound(self, ArithmeticOperations.div(self, other));
  }

  static NDArray modi(TracedArray self, Number value) {
    return rebound(self, ArithmeticOperations.mod(self, value));
  }

  static NDArray modi(TracedArray self, NDArray other) {
    return rebound(self, ArithmeticOperations.mod(self, other));
  }

  static NDArray powi(TracedArray self, Number exponent) {
    return rebound(self, ArithmeticOperations.pow(self, exponent));
  }

  static NDArray powi(TracedArray self, NDArray exponent) {
    return rebound(self, ArithmeticOperations.pow(self, exponent));
  }

  static NDArray rdivi(TracedArray self, NDArray dividend) {
    return rebound(self, ArithmeticOperations.div(self.trace().traced(dividend), self.proxy()));
  }

  static NDArray rmodi(TracedArray self, NDArray dividend) {
    return rebound(self, ArithmeticOperations.mod(self.trace().traced(dividend), self.proxy()));
  }

  static NDArray rpowi(TracedArray self, Number base) {
    return rebound(self, ArithmeticOperations.rpow(self, base));
  }

  static NDArray signi(TracedArray self) {
    return rebound(self, ElementwiseOperations.sign(self));
  }

  static NDArray negi(TracedArray self) {
    return rebound(self, ElementwiseOperations.neg(self));
  }

  static void intern(TracedArray self, NDArray replacement) {
    self.rebind(ShapeOperations.duplicate(self.trace().traced(replacement)));
  }

  static void copyTo(TracedArray self, NDArray target) {
    self.trace().traced(target).rebind(ShapeOperations.duplicate(self));
  }

  static void set(TracedArray self, Buffer values) {
    self.rebind(Constants.of(self.tf(), values, self.shape(), self.type()));
  }
}
