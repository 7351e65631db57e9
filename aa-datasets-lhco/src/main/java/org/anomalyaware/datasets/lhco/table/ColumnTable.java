package org.anomalyaware.datasets.lhco.table;

import java.io.Closeable;
import java.util.List;
import java.util.function.LongConsumer;
import org.apiguardian.api.API;

/** A file with named columns of numbers, open for one reading from its first row to its last. */
@API(status = API.Status.INTERNAL)
public interface ColumnTable extends Closeable {

  /** The names of all columns in the order of the file. */
  List<String> columns();

  /** How much there is to read, in the unit that {@link #read} reports progress in; at least 1. */
  long total();

  /** Where a row stands in the file, in words: {@code line 7}. */
  String place(long row);

  /**
   * Hands out the wanted columns row by row, with a bounded share of the file in memory.
   *
   * @param wanted names out of {@link #columns()}
   * @param sink gets each row
   * @param progress hears from time to time how much of {@link #total()} is done
   * @throws org.anomalyaware.api.dataset.DatasetException if the file is damaged or holds something
   *     other than numbers
   */
  void read(List<String> wanted, RowSink sink, LongConsumer progress);

  @Override
  void close();
}
