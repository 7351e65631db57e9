package org.anomalyaware.datasets.cicids;

/**
 * 64 bits of a row's numbers as they stand in a file, in three columns of a table, whose floats
 * hold whole numbers of 24 bits exactly. Rows that differ in a file may be the same in single
 * precision; by this they are still told apart when rows are to count once.
 */
final class Identity {

  /** How many columns it takes. */
  static final int COLUMNS = 3;

  private static final int BITS = 22;
  private static final long MASK = (1L << BITS) - 1;

  private Identity() {}

  /** Writes 64 bits into a row, from a column on. */
  static void write(long bits, float[] row, int column) {
    row[column] = bits & MASK;
    row[column + 1] = (bits >>> BITS) & MASK;
    row[column + 2] = bits >>> (2 * BITS);
  }

  /** Reads them again. */
  static long read(float[] row, int column) {
    return (long) row[column]
        | (long) row[column + 1] << BITS
        | (long) row[column + 2] << (2 * BITS);
  }
}
