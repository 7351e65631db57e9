package org.anomalyaware.api.dataset;

import java.util.Arrays;
import java.util.BitSet;

/** Some rows of a table. A view of a view looks straight at the table, however deep it was made. */
final class SelectedSamples implements Samples {

  private final Samples table;
  private final int[] rows;

  private SelectedSamples(Samples table, int[] rows) {
    this.table = table;
    this.rows = rows;
  }

  static SelectedSamples of(Samples samples, int[] rows) {
    requireDistinct(rows, samples.size());
    return samples instanceof SelectedSamples view
        ? new SelectedSamples(view.table, Arrays.stream(rows).map(row -> view.rows[row]).toArray())
        : new SelectedSamples(samples, rows.clone());
  }

  private static void requireDistinct(int[] rows, int size) {
    BitSet seen = new BitSet(size);
    for (int row : rows) {
      if (row < 0 || row >= size || seen.get(row)) {
        throw new IllegalArgumentException(
            "Row " + row + " is selected twice or is not one of " + size);
      }
      seen.set(row);
    }
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public int width() {
    return table.width();
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    table.copyTo(rows[row], target, offset);
  }

  @Override
  public String classOf(int row) {
    return table.classOf(rows[row]);
  }

  @Override
  public Object origin() {
    return table.origin();
  }

  @Override
  public int originRow(int row) {
    return table.originRow(rows[row]);
  }
}
