package org.anomalyaware.api.dataset;

import java.util.List;
import java.util.Objects;

/** Samples in arrays of equally many rows each, but for unused room at the end of the last. */
final class SamplesInPieces implements Samples {

  /** About a megabyte each, so that little is unused. */
  static final int PIECE_FLOATS = 1 << 18;

  private final TableForm form;
  private final int rowsPerPiece;
  private final int rows;
  private final float[][] values;
  private final byte[][] classIndices;

  /** Rows that were checked against the form before. */
  SamplesInPieces(
      TableForm form, int rowsPerPiece, int rows, List<float[]> values, List<byte[]> classIndices) {
    this.form = form;
    this.rowsPerPiece = rowsPerPiece;
    this.rows = rows;
    this.values = values.toArray(float[][]::new);
    this.classIndices = classIndices.toArray(byte[][]::new);
  }

  @Override
  public int size() {
    return rows;
  }

  @Override
  public int width() {
    return form.width();
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    Objects.checkIndex(row, rows);
    int width = form.width();
    System.arraycopy(values[row / rowsPerPiece], row % rowsPerPiece * width, target, offset, width);
  }

  @Override
  public String classOf(int row) {
    Objects.checkIndex(row, rows);
    return form.classNames().get(classIndices[row / rowsPerPiece][row % rowsPerPiece]);
  }

  @Override
  public Object origin() {
    return this;
  }

  @Override
  public int originRow(int row) {
    return row;
  }
}
