package org.anomalyaware.datasets.lhco.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.lhco.table.ColumnTable;
import org.anomalyaware.datasets.lhco.table.RowSink;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BoundedInputStream;
import org.apiguardian.api.API;

/**
 * A CSV file with a line of names and then numbers. An empty cell is not a number (NaN), as pandas
 * writes it; any other text is refused with its line and column.
 */
@API(status = API.Status.INTERNAL)
public final class CsvTable implements ColumnTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int PROGRESS_ROWS = 10_000;
  private static final int SHOWN_CHARACTERS = 40;

  private final Path file;
  private final long bytes;
  private final BoundedInputStream counting;
  private final BoundedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;

  private CsvTable(Path file, BoundedInputStream counting, InputStream text) throws IOException {
    this.file = file;
    this.bytes = Files.size(file);
    this.counting = counting;
    this.reader = new BoundedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    this.parser = FORMAT.parse(reader);
    this.records = parser.iterator();
    this.columns = names();
  }

  /**
   * Opens a file and reads its first line.
   *
   * @param gzip whether the file is compressed
   * @throws DatasetException if it cannot be read, or is empty
   */
  public static CsvTable open(Path file, boolean gzip) {
    try {
      BoundedInputStream counting =
          BoundedInputStream.builder()
              .setInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))
              .get();
      try {
        InputStream text = gzip ? new GZIPInputStream(counting, BUFFER_BYTES) : counting;
        return new CsvTable(file, counting, text);
      } catch (IOException | RuntimeException e) {
        counting.close();
        throw e;
      }
    } catch (UncheckedIOException e) {
      throw unreadable(file, "line 1", e);
    } catch (IOException e) {
      throw unreadable(file, "line 1", e);
    }
  }

  private List<String> names() {
    if (!records.hasNext()) {
      throw new DatasetException(
          file + " is empty; a line with the names of the columns was expected; fetch it again");
    }
    List<String> names = records.next().toList();
    reader.recordEnded();
    String first = names.get(0);
    return first.startsWith(BYTE_ORDER_MARK)
        ? Stream.concat(Stream.of(first.substring(1)), names.stream().skip(1)).toList()
        : names;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public long total() {
    return Math.max(1, bytes);
  }

  @Override
  public String place(long row) {
    return "line " + row;
  }

  @Override
  public void read(List<String> wanted, RowSink sink, LongConsumer progress) {
    int[] sources = wanted.stream().mapToInt(this::source).toArray();
    double[] values = new double[sources.length];
    long count = 0;
    try {
      while (records.hasNext()) {
        long line = parser.getCurrentLineNumber();
        CSVRecord row = records.next();
        reader.recordEnded();
        if (row.size() != columns.size()) {
          throw new DatasetException(
              "%s, %s: %d cells where the first line names %d columns; the file is damaged or cut"
                      .formatted(file, place(line), row.size(), columns.size())
                  + " short");
        }
        for (int i = 0; i < sources.length; i++) {
          values[i] = number(row.get(sources[i]), line, wanted.get(i));
        }
        sink.row(line, values);
        count++;
        if (count % PROGRESS_ROWS == 0) {
          progress.accept(Math.min(bytes, counting.getCount()));
        }
      }
    } catch (UncheckedIOException e) {
      throw unreadable(file, place(parser.getCurrentLineNumber()), e);
    }
    progress.accept(total());
  }

  private int source(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("No column " + column + " in " + columns);
    }
    return index;
  }

  private double number(String cell, long line, String column) {
    if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    try {
      return Numbers.parse(cell);
    } catch (NumberFormatException e) {
      throw new DatasetException(
          "%s, %s, column %s: '%s' is not a number; mend or remove that line"
              .formatted(file, place(line), column, abbreviated(cell)));
    }
  }

  private static String abbreviated(String cell) {
    String shown =
        cell.codePoints()
            .limit(SHOWN_CHARACTERS)
            .collect(
                StringBuilder::new,
                (text, point) -> text.appendCodePoint(Character.isISOControl(point) ? '?' : point),
                StringBuilder::append)
            .toString();
    return shown.length() < cell.length() ? shown + "..." : shown;
  }

  private static RuntimeException unreadable(Path file, String place, Exception failure) {
    Throwable wrapped = failure instanceof UncheckedIOException ? failure.getCause() : null;
    Throwable cause = wrapped == null ? failure : wrapped;
    if (cause instanceof ClosedByInterruptException) {
      CancellationException cancelled = new CancellationException("Reading was interrupted");
      cancelled.initCause(cause);
      return cancelled;
    }
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new DatasetException(
        "%s cannot be read after %s: %s; the file is damaged or incomplete, fetch it again"
            .formatted(file, place, reason),
        cause);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw unreadable(file, place(parser.getCurrentLineNumber()), e);
    }
  }
}
