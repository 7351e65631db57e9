package org.anomalyaware.engine.cache;

/**
 * Where rows lie. Each block holds the numbers of its rows and then their classes, so that a table
 * can be written row by row without knowing how many will come, and numbers stay aligned.
 *
 * @param width columns
 * @param rows of the whole table
 */
record BlockLayout(int width, int rows) {

  /** Blocks of about 256 KiB. */
  private static final int BLOCK_FLOATS = 1 << 16;

  /** A multiple of the bytes of a number, so that the classes of whole blocks keep alignment. */
  private static final int ROW_STEP = Float.BYTES;

  private static final int MOST_ROWS = 1 << 12;

  /** How many rows a block has, but for the last; a multiple of 4. */
  static int rowsPerBlock(int width) {
    int wanted = Math.min(MOST_ROWS, BLOCK_FLOATS / width);
    return Math.max(ROW_STEP, wanted / ROW_STEP * ROW_STEP);
  }

  int rowsPerBlock() {
    return rowsPerBlock(width);
  }

  /** Bytes of a whole block; a multiple of 4. */
  int blockBytes() {
    return bytes(rowsPerBlock());
  }

  /** Bytes of all blocks. */
  long allBytes() {
    return (long) rows / rowsPerBlock() * blockBytes() + bytes(rows % rowsPerBlock());
  }

  /** How many blocks there are, the last of them perhaps not whole. */
  int blocks() {
    return (int) ((rows + (long) rowsPerBlock() - 1) / rowsPerBlock());
  }

  /** Rows of a block. */
  int rowsOf(int block) {
    return (int) Math.min(rowsPerBlock(), rows - (long) block * rowsPerBlock());
  }

  private int bytes(int blockRows) {
    return Math.multiplyExact(blockRows, width * Float.BYTES + 1);
  }
}
