package org.anomalyaware.datasets.cicids;

import java.util.Arrays;
import java.util.Set;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Samples;

/**
 * Rows of floats in one array whose size is known beforehand, so that nothing is ever copied. Rows
 * that are left out leave room at its end, which belongs to no role.
 */
final class FlowTable {

  /** The share of the heap that the numbers may take; the rest is for what is done with them. */
  private static final double MOST_OF_HEAP = 0.8;

  private final int width;
  private final float[] values;
  private final byte[] classes;
  private int rows;

  /**
   * Makes room.
   *
   * @throws DatasetException if so many rows do not fit into one array or into memory
   */
  FlowTable(long capacity, int width) {
    this.width = width;
    long bytes = capacity * width * Float.BYTES;
    long heap = Runtime.getRuntime().maxMemory();
    if (capacity * width > Integer.MAX_VALUE - 8 || bytes > MOST_OF_HEAP * heap) {
      throw new DatasetException(
          "%d flows of %d features take %d MiB, but Java may use %d MiB and 8191 for one table. Give"
                  .formatted(capacity, width, bytes >> 20, heap >> 20)
              + " fewer files by --set dataset.file=PATH[,PATH...], or Java more memory (-Xmx).");
    }
    this.values = new float[(int) capacity * width];
    this.classes = new byte[(int) capacity];
  }

  boolean isFull() {
    return rows == classes.length;
  }

  /**
   * Adds a row.
   *
   * @param row holds its numbers from an index on
   */
  void add(double[] row, int from, TrafficClass traffic) {
    int start = rows * width;
    for (int i = 0; i < width; i++) {
      values[start + i] = (float) row[from + i];
    }
    classes[rows] = traffic.code();
    rows++;
  }

  /** The rows of some classes, in order. */
  int[] rowsOf(Set<TrafficClass> wanted) {
    boolean[] is = new boolean[TrafficClass.LABELS.size()];
    wanted.forEach(each -> is[each.code()] = true);
    int[] found = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (is[classes[row]]) {
        found[count++] = row;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** All rows; the table must not be added to after. */
  Samples samples() {
    return Samples.of(values, width, TrafficClass.LABELS, classes);
  }
}
