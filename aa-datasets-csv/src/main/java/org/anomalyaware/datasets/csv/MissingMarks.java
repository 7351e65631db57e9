package org.anomalyaware.datasets.csv;

import java.util.Arrays;

/**
 * Which numbers of a row are missing, as bits in columns after the row's own: a table holds finite
 * numbers alone, and 0 may be one. A float holds 24 bits exactly.
 */
final class MissingMarks {

  private static final int BITS = 24;

  private MissingMarks() {}

  /** How many columns the marks of so many take. */
  static int columns(int marked) {
    return (marked + BITS - 1) / BITS;
  }

  /** Nothing is missing in a row whose own columns are so many. */
  static void clear(float[] row, int own) {
    Arrays.fill(row, own, row.length, 0);
  }

  static void mark(float[] row, int own, int column) {
    int place = own + column / BITS;
    row[place] = (int) row[place] | 1 << column % BITS;
  }

  static boolean isMarked(float[] row, int own, int column) {
    return ((int) row[own + column / BITS] >> column % BITS & 1) != 0;
  }
}
