package org.anomalyaware.datasets.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** A file of rows with named columns, whatever its format. */
interface TableFile {

  Path path();

  /** The names of its columns in order, none of them twice. */
  List<String> columns();

  /** What decides the rows beside the bytes of the file, as one line of text. */
  String reading();

  /** What was decided while its columns were read, one sentence each. */
  List<String> notes();

  /**
   * Its rows from the first.
   *
   * @param progress hears how many bytes of the file have been read
   * @throws org.anomalyaware.api.dataset.DatasetException if it cannot be opened
   */
  RowCursor rows(LongConsumer progress);

  /** As messages name it. */
  default String name() {
    return Shown.text(String.valueOf(path().getFileName()));
  }
}
