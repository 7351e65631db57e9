package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * What stands behind an {@link NDArray} during tracing: an output of a TensorFlow operation instead
 * of numbers.
 *
 * <p>DJL's {@code NDArray} and {@code NDArrayEx} have some 330 methods and gain more with each
 * release. A proxy implements both; {@link OperationTable} finds the few that are ours, runs DJL's
 * own default methods on top of them and refuses the rest by name. Operations that DJL defines to
 * work in place make this array stand for another operand. Slices and reshapes are copies, never
 * views: changing one in place leaves the array that it came from as it was.
 */
final class TracedArray implements InvocationHandler, Traced {
  private final Trace trace;
  private final String uid = NDManager.nextUid();
  private final NDArray proxy;
  private Operand<?> operand;
  private @Nullable Operand<?> turned;
  private @Nullable String name;
  private boolean requiresGradient;

  TracedArray(Trace trace, Operand<?> operand) {
    this.trace = trace;
    this.operand = operand;
    this.proxy =
        (NDArray)
            Proxy.newProxyInstance(
                NDArray.class.getClassLoader(),
                new Class<?>[] {NDArray.class, NDArrayEx.class},
                this);
  }

  /**
   * A table of which operations are to compute the columns side by side, as {@link
   * TurnedOperations} explains.
   *
   * @param turned its transpose; two axes
   */
  static TracedArray turned(Trace trace, Operand<?> turned) {
    Ops tf = trace.tf();
    TracedArray array =
        new TracedArray(trace, tf.linalg.transpose(turned, tf.constant(new int[] {1, 0})));
    array.turned = turned;
    return array;
  }

  /** The traced array behind an {@code NDArray}, or null if the array is not a traced one. */
  static @Nullable TracedArray behind(NDArray array) {
    if (Proxy.isProxyClass(array.getClass())
        && Proxy.getInvocationHandler(array) instanceof TracedArray traced) {
      return traced;
    }
    return null;
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    TracedArray result = TurnedOperations.invoke(this, method, arguments);
    return result == null
        ? TracedOperations.ARRAY.invoke(this, self, method, arguments)
        : result.proxy();
  }

  @Override
  public Trace trace() {
    return trace;
  }

  Ops tf() {
    return trace.tf();
  }

  NDArray proxy() {
    return proxy;
  }

  Operand<?> operand() {
    return operand;
  }

  /** The transpose, if this is a table that lies turned; null otherwise. */
  @Nullable Operand<?> turned() {
    return turned;
  }

  /** Makes this array stand for another operand of the same shape, as in-place operations do. */
  void rebind(Operand<?> replacement) {
    if (requiresGradient) {
      throw new IllegalStateException(
          "Array "
              + this
              + " is trained by gradient, so it cannot be changed in place; compute a new array"
              + " instead");
    }
    Shape before = shape();
    Shape after = Shapes.of(replacement);
    if (!Shapes.agree(before, after)) {
      throw new IllegalArgumentException(
          "An operation in place cannot change the shape of " + this + " to " + after);
    }
    turned = null;
    operand = type() == ElementType.of(replacement) ? replacement : cast(replacement, type());
  }

  Shape shape() {
    return Shapes.of(operand);
  }

  int rank() {
    return shape().dimension();
  }

  boolean isScalar() {
    return rank() == 0;
  }

  ElementType type() {
    return ElementType.of(operand);
  }

  /** The number of an axis that may be counted from the end by a negative number. */
  int axis(int axis) {
    return checkedAxis(axis, rank());
  }

  /** Like {@link #axis} for a place where a new axis goes, of which there is one more. */
  int newAxis(int axis) {
    return checkedAxis(axis, rank() + 1);
  }

  private int checkedAxis(int axis, int count) {
    if (axis < -count || axis >= count) {
      throw new IllegalArgumentException(
          "Axis " + axis + " is out of range for an array of shape " + shape());
    }
    return axis < 0 ? axis + count : axis;
  }

  int[] axes(int... axes) {
    int[] checked = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      checked[i] = axis(axes[i]);
    }
    return checked;
  }

  int[] allAxes() {
    return Shapes.range(0, rank());
  }

  /** This array as numbers of its own type; a boolean array is refused. */
  @SuppressWarnings("unchecked")
  Operand<TNumber> numeric() {
    type().numericType();
    return (Operand<TNumber>) operand;
  }

  /** This array as floating-point numbers: as it is if it already is floating, else FLOAT32. */
  Operand<TNumber> floating() {
    return type().isFloating() ? numeric() : numeric(ElementType.FLOAT32);
  }

  @SuppressWarnings("unchecked")
  Operand<TNumber> numeric(ElementType wanted) {
    wanted.numericType();
    return (Operand<TNumber>) cast(operand, wanted);
  }

  @SuppressWarnings("unchecked")
  Operand<TInt32> int32() {
    return (Operand<TInt32>) cast(operand, ElementType.INT32);
  }

  /** This array as truth values: what is not zero is true. */
  @SuppressWarnings("unchecked")
  Operand<TBool> truth() {
    return (Operand<TBool>) cast(operand, ElementType.BOOLEAN);
  }

  Operand<?> cast(Operand<?> source, ElementType wanted) {
    ElementType actual = ElementType.of(source);
    if (actual == wanted) {
      return source;
    }
    Operand<?> converted = tf().dtypes.cast(source, wanted.tensorType());
    // Integers and truth values do not vary smoothly: no gradient flows back through them.
    return actual.isFloating() && !wanted.isFloating() ? tf().stopGradient(converted) : converted;
  }

  Operand<TNumber> scalar(Number value) {
    return tf().constant(type().numericType(), value);
  }

  TracedArray derived(Operand<?> result) {
    return trace.traced(result);
  }

  NDList list(Operand<?> result) {
    return new NDList(derived(result).proxy());
  }

  String uid() {
    return uid;
  }

  @Nullable String name() {
    return name;
  }

  void rename(@Nullable String newName) {
    name = newName;
  }

  boolean requiresGradient() {
    return requiresGradient;
  }

  void requireGradient(boolean required) {
    requiresGradient = required;
  }

  @Override
  public String toString() {
    return (name == null ? "traced array" : "'" + name + "'")
        + " of shape "
        + shape()
        + " and type "
        + type();
  }
}
