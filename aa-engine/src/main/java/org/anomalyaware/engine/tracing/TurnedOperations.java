package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;

/**
 * Operations on tables that lie turned: whose transpose, with the long axis of the batch last, is
 * what the graph computes. A loop that XLA makes runs along the last axis, and with 16 columns
 * there is little to run along. Code that is traced sees rows and columns as always.
 *
 * <p>What works element by element, linear layers, sums along an axis and ranges of rows or columns
 * stay turned. Everything else gets the table from its transpose, turned back.
 */
final class TurnedOperations {

  private static final Set<Class<?>> BY_ELEMENT =
      Set.of(
          ArithmeticOperations.class,
          ComparisonOperations.class,
          ElementwiseOperations.class,
          ActivationOperations.class);

  /** Those of {@link ActivationOperations} that look at more than one element at a time. */
  private static final Set<String> BY_ROW = Set.of("prelu", "softmax", "logSoftmax");

  private static final Set<String> REDUCTIONS = Set.of("sum", "mean", "max", "min");

  private TurnedOperations() {}

  /** The result of a method if it is one of these and a turned table takes part; else null. */
  static @Nullable TracedArray invoke(
      TracedArray self, Method method, Object @Nullable [] argumentsOrNull) throws Throwable {
    Object[] arguments = argumentsOrNull == null ? new Object[0] : argumentsOrNull;
    Method implementation = TracedOperations.ARRAY.implementation(method);
    if (implementation == null) {
      return null;
    }
    String name = method.getName();
    if (BY_ELEMENT.contains(implementation.getDeclaringClass()) && !BY_ROW.contains(name)) {
      return byElement(self, method, arguments);
    }
    TracedArray transposed = transposed(self);
    if (transposed == null) {
      return null;
    }
    if (REDUCTIONS.contains(name)
        && arguments.length == 2
        && arguments[0] instanceof int[] axes
        && arguments[1] instanceof Boolean) {
      return turned(called(transposed, method, other(self.axes(axes)), arguments[1]));
    }
    if (name.equals("reshape")
        && arguments.length == 1
        && arguments[0] instanceof Shape shape
        && isOwn(self, shape)) {
      return TracedArray.turned(self.trace(), transposed.operand());
    }
    if (name.equals("get") && arguments.length == 1 && arguments[0] instanceof NDIndex index) {
      Optional<IndexSlices> slices = IndexSlices.ofTransposed(transposed, index);
      return slices
          .map(part -> part.applyTo(self.tf(), transposed.operand()))
          .map(part -> TracedArray.turned(self.trace(), part))
          .orElse(null);
    }
    return null;
  }

  /** The transpose of a table that lies turned, as an array; null of anything else. */
  static @Nullable TracedArray transposed(TracedArray array) {
    Operand<?> turned = array.turned();
    return turned == null ? null : array.derived(turned);
  }

  private static @Nullable TracedArray byElement(
      TracedArray self, Method method, Object... arguments) throws Throwable {
    boolean turned = self.turned() != null;
    Object[] transposed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      transposed[i] = arguments[i];
      if (arguments[i] instanceof NDArray array) {
        TracedArray operand = self.trace().traced(array);
        turned |= operand.turned() != null;
        if (operand.rank() > 2) {
          return null;
        }
        transposed[i] = operand;
      }
    }
    if (!turned || self.rank() > 2) {
      return null;
    }
    for (int i = 0; i < transposed.length; i++) {
      if (transposed[i] instanceof TracedArray operand) {
        transposed[i] = broadcastTransposed(operand).proxy();
      }
    }
    return turned(called(broadcastTransposed(self), method, transposed));
  }

  /** What takes an array's place where the others are transposed: a vector counts as a row. */
  private static TracedArray broadcastTransposed(TracedArray array) {
    TracedArray known = transposed(array);
    if (known != null || array.isScalar()) {
      return known == null ? array : known;
    }
    Ops tf = array.tf();
    return array.derived(
        array.rank() == 1
            ? tf.expandDims(array.operand(), tf.constant(1))
            : tf.linalg.transpose(array.operand(), tf.constant(new int[] {1, 0})));
  }

  private static TracedArray called(TracedArray receiver, Method method, Object... arguments)
      throws Throwable {
    Object result = TracedOperations.ARRAY.invoke(receiver, receiver.proxy(), method, arguments);
    if (result instanceof NDArray array) {
      return receiver.trace().traced(array);
    }
    throw new IllegalStateException(method + " gave no array");
  }

  private static TracedArray turned(TracedArray result) {
    return result.rank() == 2 ? TracedArray.turned(result.trace(), result.operand()) : result;
  }

  private static int[] other(int... axes) {
    int[] other = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      other[i] = 1 - axes[i];
    }
    return other;
  }

  /** Whether a shape, of which one length may be left open, is the one that a table has. */
  private static boolean isOwn(TracedArray table, Shape shape) {
    Shape own = table.shape();
    if (shape.dimension() != 2 || !Shapes.isStatic(own) || shape.getUnknownValueCount() > 1) {
      return false;
    }
    return Shapes.agree(own, shape);
  }
}
