package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDArrayIndexer;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.full.NDIndexFullPick;
import ai.djl.ndarray.index.full.NDIndexFullSlice;
import ai.djl.ndarray.index.full.NDIndexFullTake;
import ai.djl.ndarray.types.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;

/**
 * Reads and writes the parts of an array that an index names: positions (negative ones count from
 * the end), ranges with a positive step, all of an axis, an ellipsis, a new axis, and at most one
 * array of positions.
 */
final class TracedIndexer extends NDArrayIndexer {
  static final TracedIndexer INSTANCE = new TracedIndexer();

  private TracedIndexer() {}

  @Override
  public NDArray get(NDArray array, NDIndex index) {
    TracedArray traced = traced(array);
    return traced.derived(part(traced, traced.operand(), index)).proxy();
  }

  private static Operand<?> part(TracedArray array, Operand<?> operand, NDIndex index) {
    if (index.getIndices().isEmpty()) {
      return operand;
    }
    return IndexSlices.of(array, index).applyTo(array.tf(), operand);
  }

  /** Writes the value into the part, by scattering it over the positions of the part's elements. */
  @Override
  public void set(NDArray array, NDIndex index, Object value) {
    TracedArray target = traced(array);
    Shape shape = target.shape();
    if (!Shapes.isStatic(shape)) {
      throw new IllegalArgumentException(
          "A part of "
              + target
              + " cannot be set while the length of an axis is unknown; use NDArrays.where");
    }
    Ops tf = target.tf();
    Operand<TInt32> size = Shapes.lengths(tf, shape.size());
    Operand<TInt32> numbered =
        tf.reshape(
            tf.range(tf.constant(0), tf.constant(Math.toIntExact(shape.size())), tf.constant(1)),
            Shapes.known(tf, shape));
    Operand<?> part = part(target, numbered, index);
    Operand<?> positions = tf.reshape(part, Shapes.lengths(tf, Shapes.UNKNOWN, 1));
    Operand<?> spread =
        tf.reshape(
            tf.broadcastTo(valueFor(target, value).operand(), tf.shape(part)),
            Shapes.lengths(tf, Shapes.UNKNOWN));
    target.rebind(scattered(target, traced(target, positions), spread, size));
  }

  private static Operand<?> scattered(
      TracedArray target, TracedArray positions, Operand<?> values, Operand<TInt32> size) {
    Ops tf = target.tf();
    Operand<TInt32> shape = Shapes.known(tf, target.shape());
    Operand<TInt32> at = positions.int32();
    Operand<?> written = tf.reshape(tf.scatterNd(at, values, size), shape);
    Operand<TInt32> ones = tf.onesLike(tf.dtypes.cast(values, TInt32.class));
    Operand<TInt32> hits = tf.reshape(tf.scatterNd(at, ones, size), shape);
    TracedArray result = target.derived(written);
    return ComparisonOperations.where(
        result, target.derived(tf.math.greater(hits, tf.constant(0))).proxy(), target.proxy());
  }

  private static TracedArray valueFor(TracedArray target, Object value) {
    if (value instanceof NDArray array) {
      TracedArray traced = target.trace().traced(array);
      return traced.derived(traced.cast(traced.operand(), target.type()));
    }
    if (value instanceof Number number) {
      return target.derived(target.scalar(number));
    }
    throw new IllegalArgumentException(
        "Only a number or an array can be set, not a " + value.getClass().getName());
  }

  private static TracedArray traced(TracedArray context, Operand<?> operand) {
    return context.derived(operand);
  }

  private static TracedArray traced(NDArray array) {
    TracedArray traced = TracedArray.behind(array);
    if (traced == null) {
      throw new IllegalArgumentException("Not a traced array: " + array.getClass().getName());
    }
    return traced;
  }

  // DJL's base class splits the work by kinds of index; get and set above handle all of them.

  @Override
  public NDArray get(NDArray array, NDIndexFullPick pick) {
    throw new IllegalStateException("get(NDArray, NDIndex) handles every index");
  }

  @Override
  public NDArray get(NDArray array, NDIndexFullTake take) {
    throw new IllegalStateException("get(NDArray, NDIndex) handles every index");
  }

  @Override
  public NDArray get(NDArray array, NDIndexFullSlice slice) {
    throw new IllegalStateException("get(NDArray, NDIndex) handles every index");
  }

  @Override
  public void set(NDArray array, NDIndexFullSlice slice, NDArray value) {
    throw new IllegalStateException("set(NDArray, NDIndex, Object) handles every index");
  }

  @Override
  public void set(NDArray array, NDIndexFullSlice slice, Number value) {
    throw new IllegalStateException("set(NDArray, NDIndex, Object) handles every index");
  }
}
