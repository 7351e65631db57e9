package org.anomalyaware.engine.tracing;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Min;
import org.tensorflow.op.core.Prod;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/** Sums, means and the like over axes, or over all elements. */
final class ReductionOperations {
  private ReductionOperations() {}

  private static Operand<TInt32> axes(TracedArray self, int... axes) {
    return self.tf().constant(self.axes(axes));
  }

  /** Integers and truth values add up as INT64. */
  private static Operand<TNumber> summable(TracedArray self) {
    return self.type().isFloating() ? self.numeric() : self.numeric(ElementType.INT64);
  }

  static Operand<?> sum(TracedArray self) {
    return sum(self, self.allAxes(), false);
  }

  static Operand<?> sum(TracedArray self, int[] axes, boolean keepDims) {
    return self.tf().sum(summable(self), axes(self, axes), Sum.keepDims(keepDims));
  }

  static Operand<?> prod(TracedArray self) {
    return prod(self, self.allAxes(), false);
  }

  static Operand<?> prod(TracedArray self, int[] axes, boolean keepDims) {
    return self.tf().prod(summable(self), axes(self, axes), Prod.keepDims(keepDims));
  }

  static Operand<?> mean(TracedArray self) {
    return mean(self, self.allAxes(), false);
  }

  static Operand<?> mean(TracedArray self, int[] axes, boolean keepDims) {
    return self.tf().math.mean(self.floating(), axes(self, axes), Mean.keepDims(keepDims));
  }

  static Operand<?> max(TracedArray self) {
    return max(self, self.allAxes(), false);
  }

  static Operand<?> max(TracedArray self, int[] axes, boolean keepDims) {
    return self.tf().max(self.numeric(), axes(self, axes), Max.keepDims(keepDims));
  }

  static Operand<?> min(TracedArray self) {
    return min(self, self.allAxes(), false);
  }

  static Operand<?> min(TracedArray self, int[] axes, boolean keepDims) {
    return self.tf().min(self.numeric(), axes(self, axes), Min.keepDims(keepDims));
  }

  static Operand<?> all(TracedArray self) {
    return self.tf().reduceAll(self.truth(), axes(self, self.allAxes()));
  }

  static Operand<?> argMax(TracedArray self) {
    return position(self, flat(self), 0, true);
  }

  static Operand<?> argMax(TracedArray self, int axis) {
    return position(self, self.numeric(), self.axis(axis), true);
  }

  static Operand<?> argMin(TracedArray self) {
    return position(self, flat(self), 0, false);
  }

  static Operand<?> argMin(TracedArray self, int axis) {
    return position(self, self.numeric(), self.axis(axis), false);
  }

  private static Operand<TNumber> flat(TracedArray self) {
    return self.tf().reshape(self.numeric(), Shapes.lengths(self.tf(), Shapes.UNKNOWN));
  }

  private static Operand<TInt64> position(
      TracedArray self, Operand<TNumber> values, int axis, boolean largest) {
    Ops tf = self.tf();
    Operand<TInt32> along = tf.constant(axis);
    Operand<TInt64> position =
        largest ? tf.math.argMax(values, along) : tf.math.argMin(values, along);
    return tf.stopGradient(position);
  }

  static Operand<?> cumSum(TracedArray self) {
    return self.isScalar() ? flat(self) : cumSum(self, 0);
  }

  static Operand<?> cumSum(TracedArray self, int axis) {
    return self.tf().math.cumsum(summable(self), self.tf().constant(self.axis(axis)));
  }

  static Operand<?> norm(TracedArray self, boolean keepDims) {
    return norm(self, 2, self.allAxes(), keepDims);
  }

  /** The vector norm of a positive order over the axes, or over all if none is named. */
  static Operand<?> norm(TracedArray self, int order, int[] axes, boolean keepDims) {
    if (order < 1) {
      throw new IllegalArgumentException("The order of a norm must be at least 1, not " + order);
    }
    int[] over = axes.length == 0 ? self.allAxes() : axes;
    return norm(self, (double) order, over, keepDims);
  }

  /** (sum |x|^p)^(1/p), with a gradient of 0 at 0, where it has none. */
  private static Operand<TNumber> norm(
      TracedArray self, double order, int[] axes, boolean keepDims) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.floating();
    Operand<TNumber> powers;
    if (order == 1) {
      powers = tf.math.abs(x);
    } else if (order == 2) {
      powers = tf.math.square(x);
    } else {
      powers = tf.math.pow(tf.math.abs(x), tf.constant(x.type(), order));
    }
    Operand<TNumber> sum = tf.sum(powers, axes(self, axes), Sum.keepDims(keepDims));
    if (order == 1) {
      return sum;
    }
    Operand<TNumber> zero = tf.constant(x.type(), 0);
    Operand<TNumber> one = tf.constant(x.type(), 1);
    var positive = tf.math.greater(sum, zero);
    // The inner select keeps the root of 0 and its infinite slope out of the gradient.
    Operand<TNumber> safe = tf.select(positive, sum, one);
    Operand<TNumber> root =
        order == 2 ? tf.math.sqrt(safe) : tf.math.pow(safe, tf.constant(x.type(), 1 / order));
    return tf.select(positive, root, zero);
  }

  /** x / max(norm of x along the axis, epsilon). */
  static Operand<?> normalize(TracedArray self, double order, long axis, double epsilon) {
    Ops tf = self.tf();
    Operand<TNumber> x = self.floating();
    Operand<TNumber> norm = norm(self, order, new int[] {Math.toIntExact(axis)}, true);
    return tf.math.div(x, tf.math.maximum(norm, tf.constant(x.type(), epsilon)));
  }
}
