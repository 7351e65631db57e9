package org.anomalyaware.datasets.csv;

import org.jspecify.annotations.Nullable;

/** Parts of a Parquet file's headers that every whole file has. */
final class ParquetParts {

  private ParquetParts() {}

  /**
   * A part that has to be there.
   *
   * @throws IllegalArgumentException if it is not, as in a damaged file
   */
  static <T> T require(@Nullable T part, String name) {
    if (part == null) {
      throw new IllegalArgumentException("a header has no " + name);
    }
    return part;
  }
}
