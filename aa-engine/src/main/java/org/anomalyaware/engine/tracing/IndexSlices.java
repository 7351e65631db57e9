package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.dim.NDIndexAll;
import ai.djl.ndarray.index.dim.NDIndexElement;
import ai.djl.ndarray.index.dim.NDIndexFixed;
import ai.djl.ndarray.index.dim.NDIndexNull;
import ai.djl.ndarray.index.dim.NDIndexSlice;
import ai.djl.ndarray.index.dim.NDIndexTake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.types.TInt32;

/** A DJL index written as TensorFlow's StridedSlice wants it, and what is gathered after that. */
final class IndexSlices {
  private final TracedArray array;
  private final List<Long> begin = new ArrayList<>();
  private final List<Long> end = new ArrayList<>();
  private final List<Long> step = new ArrayList<>();

  // Sets of axes as StridedSlice's masks: the n-th bit stands for the n-th element of the index.
  private long openBegin;
  private long openEnd;
  private long removed;
  private long added;

  private int resultAxes;

  /** An array of positions to gather after slicing, and the axis to gather along. */
  private @Nullable NDArray positions;

  private int positionsAxis;

  private IndexSlices(TracedArray array) {
    this.array = array;
  }

  static IndexSlices of(TracedArray array, NDIndex index) {
    List<NDIndexElement> elements = index.getIndices();
    long indexed = elements.stream().filter(element -> !(element instanceof NDIndexNull)).count();
    if (indexed > array.rank()) {
      throw new IllegalArgumentException(
          "An index of " + indexed + " axes is too long for " + array);
    }
    int ellipsis = index.getEllipsisIndex() < 0 ? elements.size() : index.getEllipsisIndex();
    IndexSlices slices = new IndexSlices(array);
    for (int i = 0; i <= elements.size(); i++) {
      if (i == ellipsis) {
        for (long axis = indexed; axis < array.rank(); axis++) {
          slices.all();
        }
      }
      if (i < elements.size()) {
        slices.add(elements.get(i));
      }
    }
    return slices;
  }

  /**
   * The same part of a table's transpose, if the index names nothing but ranges.
   *
   * @param turned the transpose
   */
  static Optional<IndexSlices> ofTransposed(TracedArray turned, NDIndex index) {
    List<NDIndexElement> elements = index.getIndices();
    boolean ranges =
        index.getEllipsisIndex() < 0
            && elements.stream()
                .allMatch(each -> each instanceof NDIndexAll || each instanceof NDIndexSlice);
    if (!ranges || elements.isEmpty() || elements.size() > turned.rank()) {
      return Optional.empty();
    }
    IndexSlices slices = new IndexSlices(turned);
    if (elements.size() == 1) {
      slices.all();
    }
    for (int i = elements.size() - 1; i >= 0; i--) {
      slices.add(elements.get(i));
    }
    return Optional.of(slices);
  }

  private void add(NDIndexElement element) {
    if (element instanceof NDIndexAll) {
      all();
    } else if (element instanceof NDIndexFixed fixed) {
      fixed(fixed.getIndex());
    } else if (element instanceof NDIndexSlice range) {
      long step = range.getStep() == null ? 1 : range.getStep();
      if (step < 0) {
        throw new IllegalArgumentException(
            "A range of " + array + " cannot have the step " + step + "; use flip to reverse it");
      }
      range(range.getMin(), range.getMax(), step);
    } else if (element instanceof NDIndexNull) {
      newAxis();
    } else if (element instanceof NDIndexTake take && positions == null) {
      positions = take.getIndex();
      positionsAxis = resultAxes;
      all();
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

  private void all() {
    range(null, null, 1);
  }

  private void range(@Nullable Long from, @Nullable Long to, long stride) {
    openBegin |= from == null ? bit() : 0;
    openEnd |= to == null ? bit() : 0;
    put(from == null ? 0 : from, to == null ? 0 : to, stride);
    resultAxes++;
  }

  private void fixed(long position) {
    removed |= bit();
    // The range from -1 to 0 would be empty.
    openEnd |= position == -1 ? bit() : 0;
    put(position, position + 1, 1);
  }

  private void newAxis() {
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

  /** The part of an operand, which has the shape of the array that the index was made for. */
  Operand<?> applyTo(Ops tf, Operand<?> operand) {
    Operand<?> sliced =
        tf.stridedSlice(
            operand,
            tensor(tf, begin),
            tensor(tf, end),
            tensor(tf, step),
            StridedSlice.beginMask(openBegin),
            StridedSlice.endMask(openEnd),
            StridedSlice.shrinkAxisMask(removed),
            StridedSlice.newAxisMask(added));
    if (positions == null) {
      return sliced;
    }
    return tf.gather(sliced, array.trace().traced(positions).int32(), tf.constant(positionsAxis));
  }

  private static Operand<TInt32> tensor(Ops tf, List<Long> values) {
    return Shapes.lengths(tf, values.stream().mapToLong(Long::longValue).toArray());
  }
}
