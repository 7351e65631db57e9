package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;

/** The same elements under another shape or type. */
final class ShapeOperations {
  private ShapeOperations() {}

  /**
   * One axis of length -1 takes what the others leave. Where the array has axes of unknown length,
   * further axes of -1 keep the length of the array's axis of the same number, so that {@code
   * x.reshape(x.size(0), -1)} works for a batch of any size.
   */
  static Operand<?> reshape(TracedArray self, Shape shape) {
    Ops tf = self.tf();
    if (shape.getUnknownValueCount() < 2) {
      return tf.reshape(self.operand(), Shapes.lengths(tf, shape.getShape()));
    }
    Shape actual = self.shape();
    int free = -1;
    for (int axis = 0; axis < shape.dimension(); axis++) {
      boolean kept = axis < actual.dimension() && actual.get(axis) == Shapes.UNKNOWN;
      if (shape.get(axis) == Shapes.UNKNOWN && !kept) {
        if (free >= 0) {
          throw new IllegalArgumentException(
              "Only one axis of the new shape " + shape + " of " + self + " can be left open");
        }
        free = axis;
      }
    }
    return free < 0
        ? tf.reshape(self.operand(), Shapes.tensor(tf, shape, self.operand()))
        : reshapeWithFreeAxis(self, shape, free);
  }

  private static Operand<?> reshapeWithFreeAxis(TracedArray self, Shape shape, int free) {
    Ops tf = self.tf();
    Shape rest = self.shape();
    long unknownInput = rest.getUnknownValueCount();
    long keptAxes = shape.getUnknownValueCount() - 1;
    if (unknownInput == keptAxes) {
      // All unknown lengths are kept, so that of the free axis follows from the known ones.
      long elements = knownElements(rest);
      long others = knownElements(shape);
      Shape resolved = Shape.update(shape, free, others == 0 ? 0 : elements / others);
      if (keptAxes == 1) {
        // TensorFlow infers more from a constant shape with one open axis than from a computed one.
        return tf.reshape(self.operand(), Shapes.lengths(tf, resolved.getShape()));
      }
      return tf.reshape(self.operand(), Shapes.tensor(tf, resolved, self.operand()));
    }
    throw new IllegalArgumentException(
        "The new shape " + shape + " of " + self + " leaves more than one axis open");
  }

  private static long knownElements(Shape shape) {
    return Arrays.stream(shape.getShape())
        .filter(length -> length != Shapes.UNKNOWN)
        .reduce(1, Math::multiplyExact);
  }

  static Operand<?> flatten(TracedArray self) {
    return reshape(self, new Shape(Shapes.UNKNOWN));
  }

  /** Makes one axis of the axes from {@code first} to {@code last}, both included. */
  static Operand<?> flatten(TracedArray self, int first, int last) {
    Shape shape = self.shape();
    int from = self.axis(first);
    int to = self.axis(last);
    if (from > to) {
      throw new IllegalArgumentException(
          "Axis " + first + " to flatten from comes after axis " + last + " to flatten to");
    }
    long merged = shape.slice(from, to + 1).size();
    return reshape(self, shape.slice(0, from).add(merged).addAll(shape.slice(to + 1)));
  }

  static Operand<?> expandDims(TracedArray self, int axis) {
    return self.tf().expandDims(self.operand(), self.tf().constant(self.newAxis(axis)));
  }

  static Operand<?> squeeze(TracedArray self, int[] axes) {
    if (axes.length == 0) {
      return self.operand();
    }
    List<Long> removed = new ArrayList<>();
    for (int axis : self.axes(axes)) {
      removed.add((long) axis);
    }
    return self.tf().squeeze(self.operand(), Squeeze.axis(removed));
  }

  /** Repeats axes of length 1; an axis of length -1 keeps the array's own length. */
  static Operand<?> broadcast(TracedArray self, Shape shape) {
    Shape actual = self.shape();
    int added = shape.dimension() - actual.dimension();
    if (added < 0) {
      throw new IllegalArgumentException(self + " has too many axes to be broadcast to " + shape);
    }
    Ops tf = self.tf();
    if (added == 0) {
      long[] lengths = shape.getShape().clone();
      for (int axis = 0; axis < lengths.length; axis++) {
        lengths[axis] = lengths[axis] == Shapes.UNKNOWN ? actual.get(axis) : lengths[axis];
      }
      return tf.broadcastTo(self.operand(), Shapes.tensor(tf, new Shape(lengths), self.operand()));
    }
    return tf.broadcastTo(self.operand(), Shapes.known(tf, shape));
  }

  static Operand<?> toType(TracedArray self, DataType dataType, boolean copy) {
    return self.cast(self.operand(), ElementType.of(dataType));
  }

  /** The same values, which count as constants when gradients are taken. */
  static Operand<?> stopGradient(TracedArray self) {
    return self.tf().stopGradient(self.operand());
  }

  static Operand<?> duplicate(TracedArray self) {
    return self.tf().identity(self.operand());
  }

  static Operand<?> zerosLike(TracedArray self) {
    return self.tf().zerosLike(self.operand());
  }

  static Operand<?> onesLike(TracedArray self) {
    // TensorFlow has no gradient for OnesLike outside Python, and needs none.
    return self.tf().stopGradient(self.tf().onesLike(self.operand()));
  }

  static NDArray like(TracedArray self) {
    return self.derived(zerosLike(self)).proxy();
  }
}
