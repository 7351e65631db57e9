package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TNumber;

/** Comparisons and logic, which give truth values, and the choice that they serve. */
final class ComparisonOperations {
  private ComparisonOperations() {}

  private interface Comparison {
    Operand<TBool> compare(Ops tf, Operand<TNumber> left, Operand<TNumber> right);
  }

  private static Operand<?> compare(TracedArray self, TracedArray other, Comparison comparison) {
    ElementType common =
        ElementType.common(self.type(), self.isScalar(), other.type(), other.isScalar());
    ElementType type = common == ElementType.BOOLEAN ? ElementType.INT32 : common;
    return comparison.compare(self.tf(), self.numeric(type), other.numeric(type));
  }

  private static TracedArray number(TracedArray self, Number value) {
    return self.derived(self.tf().constant(ElementType.of(value).numericType(), value));
  }

  private static TracedArray traced(TracedArray self, NDArray other) {
    return self.trace().traced(other);
  }

  static Operand<?> eq(TracedArray self, Number value) {
    return compare(self, number(self, value), (tf, a, b) -> tf.math.equal(a, b));
  }

  static Operand<?> eq(TracedArray self, NDArray other) {
    return compare(self, traced(self, other), (tf, a, b) -> tf.math.equal(a, b));
  }

  static Operand<?> neq(TracedArray self, Number value) {
    return compare(self, number(self, value), (tf, a, b) -> tf.math.notEqual(a, b));
  }

  static Operand<?> neq(TracedArray self, NDArray other) {
    return compare(self, traced(self, other), (tf, a, b) -> tf.math.notEqual(a, b));
  }

  static Operand<?> gt(TracedArray self, Number value) {
    return compare(self, number(self, value), (tf, a, b) -> tf.math.greater(a, b));
  }

  static Operand<?> gt(TracedArray self, NDArray other) {
    return compare(self, traced(self, other), (tf, a, b) -> tf.math.greater(a, b));
  }

  static Operand<?> gte(TracedArray self, Number value) {
    return compare(self, number(self, value), (tf, a, b) -> tf.math.greaterEqual(a, b));
  }

  static Operand<?> gte(TracedArray self, NDArray other) {
    return compare(self, traced(self, other), (tf, a, b) -> tf.math.greaterEqual(a, b));
  }

  static Operand<?> lt(TracedArray self, Number value) {
    return compare(self, number(self, value), (tf, a, b) -> tf.math.less(a, b));
  }

  static Operand<?> lt(TracedArray self, NDArray other) {
    return compare(self, traced(self, other), (tf, a, b) -> tf.math.less(a, b));
  }

  static Operand<?> lte(TracedArray self, Number value) {
    return compare(self, number(self, value), (tf, a, b) -> tf.math.lessEqual(a, b));
  }

  static Operand<?> lte(TracedArray self, NDArray other) {
    return compare(self, traced(self, other), (tf, a, b) -> tf.math.lessEqual(a, b));
  }

  static Operand<?> logicalAnd(TracedArray self, NDArray other) {
    return self.tf().math.logicalAnd(self.truth(), traced(self, other).truth());
  }

  static Operand<?> logicalOr(TracedArray self, NDArray other) {
    return self.tf().math.logicalOr(self.truth(), traced(self, other).truth());
  }

  static Operand<?> logicalXor(TracedArray self, NDArray other) {
    return self.tf().math.notEqual(self.truth(), traced(self, other).truth());
  }

  static Operand<?> logicalNot(TracedArray self) {
    return self.tf().math.logicalNot(self.truth());
  }

  static Operand<?> isNaN(TracedArray self) {
    return self.tf().math.isNan(self.floating());
  }

  static Operand<?> isInfinite(TracedArray self) {
    return self.tf().math.isInf(self.floating());
  }

  /** This array where the condition holds, the other one elsewhere. */
  static Operand<?> where(TracedArray self, NDArray condition, NDArray other) {
    TracedArray alternative = traced(self, other);
    ElementType type =
        ElementType.common(
            self.type(), self.isScalar(), alternative.type(), alternative.isScalar());
    Operand<TBool> truth = traced(self, condition).truth();
    if (type == ElementType.BOOLEAN) {
      return self.tf().select(truth, self.truth(), alternative.truth());
    }
    return self.tf().select(truth, self.numeric(type), alternative.numeric(type));
  }
}
