package org.anomalyaware.api.dataset;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The form that every row of a table keeps to, for those who implement {@link TableSink}.
 *
 * @param width floats in a row, 1 to 16,777,216
 * @param classNames the classes that rows may have, 1 to 128, none of them twice
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record TableForm(int width, List<String> classNames) {

  private static final int MOST_COLUMNS = 1 << 24;
  private static final int MOST_CLASSES = 1 + Byte.MAX_VALUE;

  /** Copies the names and checks both. */
  public TableForm {
    classNames = List.copyOf(classNames);
    if (width < 1
        || width > MOST_COLUMNS
        || classNames.isEmpty()
        || classNames.size() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          "A table has 1 to %d columns and 1 to %d classes, not %d and %d"
              .formatted(MOST_COLUMNS, MOST_CLASSES, width, classNames.size()));
    }
    if (classNames.stream().distinct().count() < classNames.size()) {
      throw new IllegalArgumentException("A class is named twice: " + classNames);
    }
  }

  /**
   * Checks a row.
   *
   * @throws IllegalArgumentException if it is of another width or class, or a number is not finite
   */
  public void requireRow(float[] values, int classIndex) {
    if (values.length != width) {
      throw new IllegalArgumentException(
          "A row of %d numbers for a table of %d columns".formatted(values.length, width));
    }
    if (classIndex < 0 || classIndex >= classNames.size()) {
      throw new IllegalArgumentException(
          "A row is of class %d among %s".formatted(classIndex, classNames));
    }
    for (int column = 0; column < width; column++) {
      if (!Float.isFinite(values[column])) {
        throw new IllegalArgumentException(
            "Column %d of a row is %s, not finite".formatted(column, values[column]));
      }
    }
  }
}
