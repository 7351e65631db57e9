package org.anomalyaware.api.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in arrays that grow with it. */
final class TableInMemory implements TableSink {

  private static final int FIRST_ROWS = 1_024;

  private int width;
  private List<String> classNames = List.of();
  private float[] values = new float[0];
  private byte[] classIndices = new byte[0];
  private int rows;
  private final Map<String, String> facts = new LinkedHashMap<>();

  @Override
  public void begin(int columns, List<String> names) {
    if (width > 0) {
      throw new IllegalStateException("A table's form is said once");
    }
    if (columns < 1 || names.isEmpty() || names.size() > 1 + Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A table has one column or more and 1 to 128 classes, not %d and %d"
              .formatted(columns, names.size()));
    }
    width = columns;
    classNames = List.copyOf(names);
    values = new float[Math.multiplyExact(FIRST_ROWS, columns)];
    classIndices = new byte[FIRST_ROWS];
  }

  @Override
  public void row(float[] row, int classIndex) {
    if (row.length != width) {
      throw new IllegalArgumentException(
          "A row of %d numbers for a table of %d columns".formatted(row.length, width));
    }
    if (rows == classIndices.length) {
      grow();
    }
    System.arraycopy(row, 0, values, rows * width, width);
    classIndices[rows] = (byte) classIndex;
    rows++;
  }

  private void grow() {
    int most = Integer.MAX_VALUE / width;
    if (rows == most) {
      throw new DatasetException(
          "A table of %d columns holds %d rows at most in memory. Give fewer rows."
              .formatted(width, most));
    }
    int larger = (int) Math.min(most, rows + (long) rows / 2);
    values = Arrays.copyOf(values, larger * width);
    classIndices = Arrays.copyOf(classIndices, larger);
  }

  @Override
  public void fact(String name, String value) {
    if (facts.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("The fact " + name + " is given twice");
    }
  }

  /** The table as it is now; it takes no more rows. */
  ParsedTable finish() {
    if (width == 0) {
      throw new IllegalStateException("A parser says a table's form, but this one did not");
    }
    return new ParsedTable(
        Samples.of(
            Arrays.copyOf(values, rows * width),
            width,
            classNames,
            Arrays.copyOf(classIndices, rows)),
        facts);
  }
}
