package org.anomalyaware.datasets.cicids;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.TableSink;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the numbers of one file into a table: all features of its layout and all classes, but for
 * rows with a number that is not finite, which it counts. After the features stands each row's
 * {@link Identity}.
 */
final class FlowReader {

  /**
   * Quotes are ordinary characters, so a line is always a row, a stray quote cannot swallow the
   * rest of a file, and line numbers are those of an editor.
   */
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setQuote(null).setIgnoreEmptyLines(false).get();

  private static final int BUFFER_CHARACTERS = 1 << 16;
  private static final int PROGRESS_STEP = 1 << 14;
  private static final int SHOWN_CELL = 40;

  private final Census census;
  private final FlowFile file;
  private final FlowHeader header;
  private final List<TrafficClass> classes;
  private final TableSink table;
  private final Map<String, TrafficClass> labels = new HashMap<>();
  private final double[] numbers;
  private final float[] tableRow;
  private final NotFinite notFinite = new NotFinite();

  private FlowReader(Census census, TableSink table) {
    this.census = census;
    this.file = census.file();
    this.header = census.header();
    this.classes = List.copyOf(header.layout().classes());
    this.table = table;
    this.numbers = new double[header.layout().features().size()];
    this.tableRow = new float[numbers.length + Identity.COLUMNS];
  }

  /**
   * Reads a file.
   *
   * @param census what its labels told
   * @param progress hears how many lines have been read
   * @throws DatasetException if the file cannot be read or a row is not as its header says
   */
  static void read(Census census, TableSink table, LongConsumer progress) {
    FlowReader reader = new FlowReader(census, table);
    table.begin(reader.tableRow.length, reader.classes.stream().map(TrafficClass::label).toList());
    reader.readRows(progress);
    reader.notFinite.tell(table);
  }

  private void readRows(LongConsumer progress) {
    MessageDigest sha256 = Checksum.Algorithm.SHA_256.newDigest();
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    new DigestInputStream(file.open(), sha256), StandardCharsets.ISO_8859_1),
                BUFFER_CHARACTERS);
        CSVParser parser = CSVParser.parse(text, FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      records.next(); // the header
      while (records.hasNext()) {
        CSVRecord row = records.next();
        accept(row);
        if (row.getRecordNumber() % PROGRESS_STEP == 0) {
          requireNotInterrupted();
          progress.accept(row.getRecordNumber());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
    if (!HexFormat.of().formatHex(sha256.digest()).equals(census.sha256())) {
      throw file.changed();
    }
  }

  private void requireNotInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Reading " + file.name() + " was interrupted");
    }
  }

  private void accept(CSVRecord row) {
    if (Cells.isBlank(row.get(0)) && row.stream().allMatch(Cells::isBlank)) {
      return; // counted by the census
    }
    if (row.size() != header.columns()) {
      throw broken(
          row,
          "%d cells, but its header has %d columns. The file is damaged or cut short; fetch it again."
              .formatted(row.size(), header.columns()));
    }
    TrafficClass traffic = labels.computeIfAbsent(row.get(row.size() - 1), this::classOf);
    if (readNumbers(row, traffic)) {
      Identity.write(RowSet.bits(numbers), tableRow, numbers.length);
      table.row(tableRow, classes.indexOf(traffic));
    }
  }

  private TrafficClass classOf(String label) {
    // the census knew every label
    return TrafficClass.of(label, header.layout().classes()).orElseThrow(file::changed);
  }

  /** False if one of them is not finite. */
  private boolean readNumbers(CSVRecord row, TrafficClass traffic) {
    boolean finite = true;
    for (int column = 0; column < header.columns(); column++) {
      int feature = header.feature(column);
      if (feature >= 0) {
        numbers[feature] = number(row, column);
        tableRow[feature] = (float) numbers[feature];
        if (!Float.isFinite(tableRow[feature])) {
          notFinite.column(traffic, header.name(column));
          finite = false;
        }
      }
    }
    if (!finite) {
      notFinite.row(traffic);
    }
    return finite;
  }

  private double number(CSVRecord row, int column) {
    try {
      return Cells.number(row.get(column));
    } catch (NumberFormatException e) {
      throw broken(
          row,
          "'%s' in column '%s' where a number was expected. Mend the line, or fetch the file again."
              .formatted(FlowFile.printable(row.get(column), SHOWN_CELL), header.name(column)));
    }
  }

  private DatasetException broken(CSVRecord row, String what) {
    return new DatasetException(
        file.name() + ", line " + row.getRecordNumber() + ": the line has " + what);
  }
}
