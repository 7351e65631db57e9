package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDArrayIndexer;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.dim.NDIndexAll;
import ai.djl.ndarray.index.dim.NDIndexElement;
import ai.djl.ndarray.index.dim.NDIndexFixed;
import ai.djl.ndarray.index.dim.NDIndexNull;
import ai.djl.ndarray.index.dim.NDIndexSlice;
import ai.djl.ndarray.index.dim.NDIndexTake;
import ai.djl.ndarray.index.full.NDIndexFullPick;
import ai.djl.ndarray.index.full.NDIndexFullSlice;
import ai.djl.ndarray.index.full.NDIndexFullTake;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.types.TInt32;

/**
 * Reads and writes the parts of an array that an index names: positions (negative ones count from
 * the end), ranges with a positive step, all of an axis, an ellipsis, a new axis, and at most one
 * array of positions.
 */
final class TracedIndexer extends NDArrayIndexer {
  static final TracedIndexer INSTANCE = new TracedIndexer();

  private TracedIndexer() {}

  /** An index written as TensorFlow's StridedSlice wants it. */
  private static final class Slices {
    final List<Long> begin = new ArrayList<>();
    final List<Long> end = new ArrayList<>();
    final List<Long> step = new ArrayList<>();
    long openBegin;
    long openEnd;
    long removed;
    long added;
    int resultAxes;

    /** An array of positions to gather after slicing, and the axis to gather along. */
    @Nullable NDArray positions;

    int positionsAxis;

    void all() {
      range(null, null, 1);
    }

    void range(@Nullable Long from, @Nullable Long to, long stride) {
      openBegin |= from == null ? bit() : 0;
      openEnd |= to == null ? bit() : 0;
      put(from == null ? 0 : from, to == null ? 0 : to, stride);
      resultAxes++;
    }

    void fixed(long position) {
      removed |= bit();
      // From -1 to 0 would be empty; a removed axis needs no end that makes sense otherwise.
      openEnd |= position == -1 ? bit() : 0;
      put(position, position + 1, 1);
    }

    void newAxis() {
      added |= bit();
      put(0, 0, 1);
      resultAxes++;
    }

    private long bit() {
      return 1L << begin.size();
    }

    private void put(long from, long to, long stride) {
      begin.add(from);
      end.add(to);
      step.add(stride);
    }

    Operand<?> of(Ops tf, Operand<?> operand) {
      return tf.stridedSlice(
          operand,
          tensor(tf, begin),
          tensor(tf, end),
          tensor(tf, step),
          StridedSlice.beginMask(openBegin),
          StridedSlice.endMask(openEnd),
          StridedSlice.shrinkAxisMask(removed),
          StridedSlice.newAxisMask(added));
    }

    private static Operand<TInt32> tensor(Ops tf, List<Long> values) {
      return Shapes.lengths(tf, values.stream().mapToLong(Long::longValue).toArray());
    }
  }

  @Override
  public NDArray get(NDArray array, NDIndex index) {
    TracedArray traced = traced(array);
    return traced.derived(part(traced, traced.operand(), index)).proxy();
  }

  private static Operand<?> part(TracedArray array, Operand<?> operand, NDIndex index) {
    if (index.getIndices().isEmpty()) {
      return operand;
    }
    Ops tf = array.tf();
    Slices slices = slices(array, index);
    Operand<?> sliced = slices.of(tf, operand);
    if (slices.positions == null) {
      return sliced;
    }
    Operand<TInt32> positions = array.trace().traced(slices.positions).int32();
    return tf.gather(sliced, positions, tf.constant(slices.positionsAxis));
  }

  private static Slices slices(TracedArray array, NDIndex index) {
    List<NDIndexElement> elements = index.getIndices();
    long indexed = elements.stream().filter(element -> !(element instanceof NDIndexNull)).count();
    if (indexed > array.rank()) {
      throw new IllegalArgumentException(
          "An index of " + indexed + " axes is too long for " + array);
    }
    int ellipsis = index.getEllipsisIndex() < 0 ? elements.size() : index.getEllipsisIndex();
    Slices slices = new Slices();
    for (int i = 0; i <= elements.size(); i++) {
      if (i == ellipsis) {
        for (long axis = indexed; axis < array.rank(); axis++) {
          slices.all();
        }
      }
      if (i < elements.size()) {
        add(slices, elements.get(i), array);
      }
    }
    return slices;
  }

  private static void add(Slices slices, NDIndexElement element, TracedArray array) {
    if (element instanceof NDIndexAll) {
      slices.all();
    } else if (element instanceof NDIndexFixed fixed) {
      slices.fixed(fixed.getIndex());
    } else if (element instanceof NDIndexSlice range) {
      long step = range.getStep() == null ? 1 : range.getStep();
      if (step < 0) {
        throw new IllegalArgumentException(
            "A range of " + array + " cannot have the step " + step + "; use flip to reverse it");
      }
      slices.range(range.getMin(), range.getMax(), step);
    } else if (element instanceof NDIndexNull) {
      slices.newAxis();
    } else if (element instanceof NDIndexTake take && slices.positions == null) {
      slices.positions = take.getIndex();
      slices.positionsAxis = slices.resultAxes;
      slices.all();
    } else {
      String operation = "NDArray.get with " + element.getClass().getSimpleName();
      String advice =
          ": an index can have positions, ranges, '...', null and one array of integer positions."
              + " Instead of picking the elements that fulfil a condition, whose number only the"
              + " values tell, choose between two values for each element by"
              + " NDArrays.where(condition, a, b)";
      throw new UntraceableOperationException(
          operation,
          operation + " of " + array + " cannot be traced into a TensorFlow graph" + advice,
          advice,
          null);
    }
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
