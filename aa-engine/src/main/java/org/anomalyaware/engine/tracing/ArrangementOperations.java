package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** Elements in another order, repeated, joined or split. */
final class ArrangementOperations {
  private ArrangementOperations() {}

  static Operand<?> transpose(TracedArray self) {
    int[] axes = self.allAxes();
    int[] reversed = new int[axes.length];
    Arrays.setAll(reversed, i -> axes[axes.length - 1 - i]);
    return transpose(self, reversed);
  }

  static Operand<?> transpose(TracedArray self, int... axes) {
    Ops tf = self.tf();
    return tf.linalg.transpose(self.operand(), tf.constant(self.axes(axes)));
  }

  static Operand<?> swapAxes(TracedArray self, int first, int second) {
    int[] axes = self.allAxes();
    axes[self.axis(first)] = self.axis(second);
    axes[self.axis(second)] = self.axis(first);
    return transpose(self, axes);
  }

  static Operand<?> flip(TracedArray self, int... axes) {
    return self.tf().reverse(self.operand(), self.tf().constant(self.axes(axes)));
  }

  /** Repeats the whole array {@code repeats} times along each axis. */
  static Operand<?> tile(TracedArray self, long repeats) {
    long[] all = new long[Math.max(1, self.rank())];
    Arrays.fill(all, repeats);
    return tile(self, all);
  }

  static Operand<?> tile(TracedArray self, int axis, long repeats) {
    return tile(self, along(self, axis, repeats));
  }

  static Operand<?> tile(TracedArray self, long[] repeats) {
    Ops tf = self.tf();
    int missing = repeats.length - self.rank();
    Operand<?> source = self.operand();
    for (int i = 0; i < missing; i++) {
      source = tf.expandDims(source, tf.constant(0));
    }
    long[] all = new long[Math.max(repeats.length, self.rank())];
    Arrays.fill(all, 1);
    System.arraycopy(repeats, 0, all, all.length - repeats.length, repeats.length);
    return tf.tile(source, Shapes.lengths(tf, all));
  }

  static Operand<?> tile(TracedArray self, Shape desired) {
    return tile(self, repeatsToReach(self, desired));
  }

  /** Repeats each element {@code repeats} times in a row along each axis. */
  static Operand<?> repeat(TracedArray self, long repeats) {
    long[] all = new long[Math.max(1, self.rank())];
    Arrays.fill(all, repeats);
    return repeat(self, all);
  }

  static Operand<?> repeat(TracedArray self, int axis, long repeats) {
    return repeat(self, along(self, axis, repeats));
  }

  static Operand<?> repeat(TracedArray self, long[] repeats) {
    TracedArray result =
        self.isScalar() ? self.derived(ShapeOperations.reshape(self, new Shape(1))) : self;
    for (int axis = 0; axis < repeats.length; axis++) {
      if (repeats[axis] != 1) {
        // (.., n, ..) -> (.., n, 1, ..) -> (.., n, repeats, ..) -> (.., n * repeats, ..)
        TracedArray spread = result.derived(ShapeOperations.expandDims(result, axis + 1));
        TracedArray tiled = result.derived(tile(spread, axis + 1, repeats[axis]));
        result = result.derived(ShapeOperations.flatten(tiled, axis, axis + 1));
      }
    }
    return result.operand();
  }

  static Operand<?> repeat(TracedArray self, Shape desired) {
    return repeat(self, repeatsToReach(self, desired));
  }

  private static long[] along(TracedArray self, int axis, long repeats) {
    long[] all = new long[self.rank()];
    Arrays.fill(all, 1);
    all[self.axis(axis)] = repeats;
    return all;
  }

  private static long[] repeatsToReach(TracedArray self, Shape desired) {
    Shape actual = self.shape();
    int kept = actual.dimension() - desired.dimension();
    if (kept < 0) {
      throw new IllegalArgumentException(self + " has fewer axes than the shape " + desired);
    }
    long[] repeats = new long[actual.dimension()];
    Arrays.fill(repeats, 1);
    for (int i = 0; i < desired.dimension(); i++) {
      long length = actual.get(kept + i);
      if (length == Shapes.UNKNOWN) {
        throw new IllegalArgumentException(
            self
                + " cannot be repeated to the shape "
                + desired
                + " while the length of an axis is unknown; give the numbers of repetitions");
      }
      if (length == 0 || desired.get(i) % length != 0) {
        throw new IllegalArgumentException(
            "The shape " + desired + " is not a multiple of that of " + self);
      }
      repeats[kept + i] = desired.get(i) / length;
    }
    return repeats;
  }

  static Operand<?> concat(TracedArray self, NDList others, int axis) {
    Ops tf = self.tf();
    return tf.concat(unified(self, others), tf.constant(self.axis(axis)));
  }

  static Operand<?> stack(TracedArray self, NDList others, int axis) {
    return self.tf().stack(unified(self, others), Stack.axis((long) self.newAxis(axis)));
  }

  /** This array and the others, in the widest of their types. */
  @SuppressWarnings("unchecked")
  private static List<Operand<TType>> unified(TracedArray self, NDList others) {
    List<TracedArray> arrays = new ArrayList<>();
    arrays.add(self);
    for (NDArray other : others) {
      arrays.add(self.trace().traced(other));
    }
    ElementType widest = self.type();
    for (TracedArray array : arrays) {
      widest = ElementType.common(widest, false, array.type(), false);
    }
    List<Operand<TType>> operands = new ArrayList<>();
    for (TracedArray array : arrays) {
      operands.add((Operand<TType>) array.cast(array.operand(), widest));
    }
    return operands;
  }

  /** Splits an axis into {@code sections} parts of equal length. */
  static NDList split(TracedArray self, long sections, int axis) {
    long length = self.shape().get(self.axis(axis));
    if (length == Shapes.UNKNOWN || sections < 1 || length % sections != 0) {
      throw new IllegalArgumentException(
          "Axis " + axis + " of " + self + " does not split into " + sections + " equal parts");
    }
    long[] starts = new long[Math.toIntExact(sections) - 1];
    Arrays.setAll(starts, i -> (i + 1) * (length / sections));
    return split(self, starts, axis);
  }

  /** Splits an axis before each of the given positions. */
  static NDList split(TracedArray self, long[] positions, int axis) {
    Ops tf = self.tf();
    int along = self.axis(axis);
    Operand<TInt32> strides = tf.constant(filled(self.rank(), 1));
    NDList parts = new NDList();
    for (int i = 0; i <= positions.length; i++) {
      int[] begin = filled(self.rank(), 0);
      int[] end = filled(self.rank(), 0);
      begin[along] = i == 0 ? 0 : Math.toIntExact(positions[i - 1]);
      end[along] = i == positions.length ? 0 : Math.toIntExact(positions[i]);
      long allAxes = (1L << self.rank()) - 1;
      long othersFromStart = allAxes & ~(1L << along);
      long othersToEnd = i == positions.length ? allAxes : othersFromStart;
      Operand<?> part =
          tf.stridedSlice(
              self.operand(),
              tf.constant(begin),
              tf.constant(end),
              strides,
              StridedSlice.beginMask(othersFromStart),
              StridedSlice.endMask(othersToEnd));
      parts.add(self.derived(part).proxy());
    }
    return parts;
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }

  /**
   * Pads with a value. The widths come in pairs (before, after), those of the last axis first, as
   * in PyTorch.
   */
  static Operand<?> pad(TracedArray self, Shape padding, double value) {
    if (padding.dimension() % 2 != 0 || padding.dimension() > 2 * self.rank()) {
      throw new IllegalArgumentException(
          "Padding of "
              + self
              + " needs a pair of widths for each axis, beginning with the last; it is "
              + padding);
    }
    Ops tf = self.tf();
    int[][] widths = new int[self.rank()][2];
    for (int i = 0; i < padding.dimension() / 2; i++) {
      int axis = self.rank() - 1 - i;
      widths[axis][0] = Math.toIntExact(padding.get(2 * i));
      widths[axis][1] = Math.toIntExact(padding.get(2 * i + 1));
    }
    return tf.pad(self.numeric(), tf.constant(widths), self.scalar(value));
  }

  /** Differences of neighbours along an axis, {@code times} times over. */
  static Operand<?> diff(TracedArray self, int times, int axis) {
    TracedArray result = self;
    int along = self.axis(axis);
    for (int i = 0; i < times; i++) {
      long length = result.shape().get(along);
      NDArray upper = split(result, new long[] {1}, along).get(1);
      NDArray lower =
          length == Shapes.UNKNOWN
              ? lastRemoved(result, along)
              : split(result, new long[] {length - 1}, along).get(0);
      result = result.derived(ArithmeticOperations.sub(self.trace().traced(upper), lower));
    }
    return result.operand();
  }

  private static NDArray lastRemoved(TracedArray array, int axis) {
    return split(array, new long[] {-1}, axis).get(0);
  }
}
