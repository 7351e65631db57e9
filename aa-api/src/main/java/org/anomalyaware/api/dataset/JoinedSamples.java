package org.anomalyaware.api.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Several tables, one after another, as a table of its own. */
final class JoinedSamples implements Samples {

  private final Samples[] parts;

  /** For each part the first row that is no longer of it. */
  private final int[] ends;

  JoinedSamples(List<Samples> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("A table is joined of one or more, not of none");
    }
    parts = tables.toArray(Samples[]::new);
    ends = new int[parts.length];
    int rows = 0;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].width() != parts[0].width()) {
        throw new IllegalArgumentException(
            "Tables of %d and of %d columns cannot be joined"
                .formatted(parts[0].width(), parts[i].width()));
      }
      rows = Math.addExact(rows, parts[i].size());
      ends[i] = rows;
    }
  }

  @Override
  public int size() {
    return ends[ends.length - 1];
  }

  @Override
  public int width() {
    return parts[0].width();
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    int part = partOf(row);
    parts[part].copyTo(row - startOf(part), target, offset);
  }

  @Override
  public String classOf(int row) {
    int part = partOf(row);
    return parts[part].classOf(row - startOf(part));
  }

  private int partOf(int row) {
    Objects.checkIndex(row, size());
    int found = Arrays.binarySearch(ends, row + 1);
    if (found < 0) {
      return -found - 1;
    }
    // an empty part ends where the one before it does
    while (found > 0 && ends[found - 1] > row) {
      found--;
    }
    return found;
  }

  private int startOf(int part) {
    return part == 0 ? 0 : ends[part - 1];
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
