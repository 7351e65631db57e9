package org.anomalyaware.datasets.csv;

/** Goes through the rows of a file; at first it stands before the first of them. */
interface RowCursor extends AutoCloseable {

  /**
   * Goes to the next row.
   *
   * @return false if there is none
   * @throws org.anomalyaware.api.dataset.DatasetException if the file cannot be read or the row is
   *     not as the columns say
   */
  boolean next();

  /** Where the row is, as a user would look for it: {@code line 17}. */
  String place();

  /** The number in a cell of the row; not finite if it holds none. */
  double number(int column);

  /** What a cell of the row holds, as text without spaces around it; empty if it holds nothing. */
  String text(int column);

  @Override
  void close();
}
