package org.anomalyaware.datasets.lhco.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.lhco.blosc.BloscFilter;

/** Columns of one type: an array of rows by columns, and the columns' names. */
final class Block {
  /** The organisers' raw events have 2,101 columns; a damaged size is far beyond this. */
  private static final int MOST_COLUMNS = 100_000;

  private static final long MOST_ROWS = 100_000_000;

  /** As much of a chunk as is decoded at once. Libraries make chunks of up to a few MiB. */
  private static final long MOST_CHUNK_BYTES = BloscFilter.MOST_CHUNK_BYTES;

  private static final Set<Class<?>> NUMBERS =
      Set.of(
          double.class, float.class, long.class, int.class, short.class, byte.class, boolean.class);

  private final Path file;
  private final String key;
  private final List<String> columns;
  private final Dataset values;
  private final long rows;

  private Block(Path file, String key, List<String> columns, Dataset values, long rows) {
    this.file = file;
    this.key = key;
    this.columns = columns;
    this.values = values;
    this.rows = rows;
  }

  static Block of(Path file, String key, Node itemsNode, Node valuesNode) {
    if (!(itemsNode instanceof Dataset items) || !(valuesNode instanceof Dataset values)) {
      throw new DatasetException(
          "%s: %s or %s of the table %s is no array; the file is damaged, fetch it again"
              .formatted(file, itemsNode.getName(), valuesNode.getName(), key));
    }
    long[] shape = values.getDimensionsAsLong();
    List<String> columns = names(file, key, items);
    if (shape.length == 1 && !isNumbers(values)) {
      // objects such as text are pickled into a single cell; which rows it has is not known
      return new Block(file, key, columns, values, rowsOfIndex(itemsNode));
    }
    if (shape.length != 2 || shape[1] != columns.size()) {
      throw new DatasetException(
          "%s: %s of the table %s has the shape %s, but rows by %d columns were expected"
              .formatted(file, valuesNode.getName(), key, Arrays.toString(shape), columns.size()));
    }
    if (shape[0] > MOST_ROWS) {
      throw new DatasetException(
          "%s: the table %s has %d rows, more than the %d that can be used; split the file"
              .formatted(file, key, shape[0], MOST_ROWS));
    }
    requireChunkSize(file, key, values);
    return new Block(file, key, columns, values, shape[0]);
  }

  /** The library makes room for a chunk as large as the file says before it reads it. */
  private static void requireChunkSize(Path file, String key, Dataset values) {
    if (values instanceof ChunkedDataset chunked) {
      double bytes = values.getDataType().getSize();
      for (int length : chunked.getChunkDimensions()) {
        bytes *= length;
      }
      if (!(bytes >= 0 && bytes <= MOST_CHUNK_BYTES)) {
        throw new DatasetException(
            "%s: %s of the table %s is in chunks of %s numbers, more than %d bytes at once; the file is"
                    .formatted(
                        file,
                        values.getName(),
                        key,
                        Arrays.toString(chunked.getChunkDimensions()),
                        MOST_CHUNK_BYTES)
                + " damaged, or has to be written again in smaller chunks");
      }
    }
  }

  private static long rowsOfIndex(Node items) {
    return items.getParent().getChild("axis1") instanceof Dataset index ? index.getSize() : 0;
  }

  private static List<String> names(Path file, String key, Dataset items) {
    long[] shape = items.getDimensionsAsLong();
    if (shape.length != 1 || shape[0] > MOST_COLUMNS) {
      throw new DatasetException(
          "%s: %s of the table %s is no list of up to %d column names"
              .formatted(file, items.getName(), key, MOST_COLUMNS));
    }
    Object names = items.getData();
    return IntStream.range(0, Array.getLength(names))
        .mapToObj(i -> String.valueOf(Array.get(names, i)))
        .toList();
  }

  private static boolean isNumbers(Dataset values) {
    return NUMBERS.contains(values.getJavaType());
  }

  List<String> columns() {
    return columns;
  }

  int width() {
    return columns.size();
  }

  long rows() {
    return rows;
  }

  /** Refuses columns of text and of other things that are not numbers. */
  void requireNumbers() {
    if (!isNumbers(values)) {
      throw new DatasetException(
          "%s: the columns %s of the table %s hold text or other objects instead of numbers"
                  .formatted(file, String.join(", ", columns), key)
              + "; convert them with pandas' astype(float) and write the table again");
    }
  }

  /** How many rows to read at a time: whole chunks, and about as many bytes as given. */
  int windowRows(int bytes) {
    long rowBytes = Math.max(1, (long) width() * values.getDataType().getSize());
    long wanted = Math.max(1, bytes / rowBytes);
    long chunk = values instanceof ChunkedDataset chunked ? chunked.getChunkDimensions()[0] : 1;
    long chunks = Math.max(1, wanted / Math.max(1, chunk));
    // chunks of more rows than the window holds are decoded more than once, but never kept
    return (int) (chunk <= wanted ? chunks * Math.max(1, chunk) : wanted);
  }

  /**
   * Reads rows.
   *
   * @param target for each row an array of wanted columns
   * @param targetColumns for each column of this block its index there, or -1
   */
  void read(long start, int count, double[][] target, int[] targetColumns) {
    Object slice =
        Guard.reading(
            file,
            "%s of the table %s, rows %d to %d"
                .formatted(values.getName(), key, start, start + count - 1),
            () -> {
              requireChunks(start, count);
              return values.getData(new long[] {start, 0}, new int[] {count, width()});
            });
    for (int row = 0; row < count; row++) {
      Object cells = Array.get(slice, row);
      for (int column = 0; column < targetColumns.length; column++) {
        if (targetColumns[column] >= 0) {
          target[row][targetColumns[column]] = number(cells, column);
        }
      }
    }
  }

  /** A chunk that is missing would read as zeros; pandas always writes all of them. */
  private void requireChunks(long start, int count) {
    if (values instanceof ChunkedDataset chunked) {
      int[] shape = chunked.getChunkDimensions();
      for (long row = start / shape[0] * shape[0]; row < start + count; row += shape[0]) {
        for (int column = 0; column < width(); column += shape[1]) {
          chunked.getRawChunkBuffer(new int[] {Math.toIntExact(row), column});
        }
      }
    }
  }

  private static double number(Object cells, int column) {
    if (cells instanceof double[] doubles) {
      return doubles[column];
    }
    return cells instanceof boolean[] flags
        ? (flags[column] ? 1 : 0)
        : Array.getDouble(cells, column);
  }
}
