package org.anomalyaware.datasets.cicids;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DatasetException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the numbers of the wanted classes out of files into one table, and counts what it leaves.
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

  private final FlowTable table;
  private final Set<TrafficClass> wanted;
  private final boolean destinationPort;
  private final boolean once;

  private final RowSet seen = new RowSet();
  private final ClassCounts notFinite = new ClassCounts();
  private final ClassCounts repeated = new ClassCounts();
  private final Set<String> notFiniteColumns = new TreeSet<>();

  /**
   * A reader into a table.
   *
   * @param wanted classes whose rows are read; the others are passed over
   * @param destinationPort whether it is a feature
   * @param once whether a row that is there already, with the same numbers and class, is left out
   */
  FlowReader(FlowTable table, Set<TrafficClass> wanted, boolean destinationPort, boolean once) {
    this.table = table;
    this.wanted = wanted;
    this.destinationPort = destinationPort;
    this.once = once;
  }

  /**
   * Adds a file's rows.
   *
   * @param progress hears how many lines have been read
   * @throws DatasetException if the file cannot be read or a row is not as its header says
   */
  void read(Census census, LongConsumer progress) {
    FlowFile file = census.file();
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1),
                BUFFER_CHARACTERS);
        CSVParser parser = CSVParser.parse(text, FORMAT)) {
      Rows rows = new Rows(census);
      Iterator<CSVRecord> records = parser.iterator();
      records.next(); // the header
      while (records.hasNext()) {
        CSVRecord row = records.next();
        rows.accept(row);
        if (row.getRecordNumber() % PROGRESS_STEP == 0) {
          requireNotInterrupted(file);
          progress.accept(row.getRecordNumber());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
  }

  private static void requireNotInterrupted(FlowFile file) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Reading " + file.name() + " was interrupted");
    }
  }

  /** Rows left out because a number is missing, infinite, or beyond the range of a float. */
  ClassCounts notFinite() {
    return notFinite;
  }

  /** The columns where that was so. */
  Set<String> notFiniteColumns() {
    return notFiniteColumns;
  }

  /** Rows left out because they were there already. */
  ClassCounts repeated() {
    return repeated;
  }

  /** The rows of one file. */
  private final class Rows {

    private final FlowFile file;
    private final FlowHeader header;
    private final Set<TrafficClass> classes;
    private final Map<String, TrafficClass> labels = new HashMap<>();
    private final double[] numbers;

    Rows(Census census) {
      this.file = census.file();
      this.header = census.header();
      this.classes = header.layout().classes();
      this.numbers = new double[header.layout().features().size()];
    }

    void accept(CSVRecord row) {
      if (Cells.isBlank(row.get(0)) && row.stream().allMatch(Cells::isBlank)) {
        return; // counted by the census
      }
      if (row.size() != header.columns()) {
        throw broken(
            row,
            "%d cells, but its header has %d columns. The file is damaged or cut short; fetch it"
                    .formatted(row.size(), header.columns())
                + " again.");
      }
      TrafficClass traffic = labels.computeIfAbsent(row.get(row.size() - 1), this::classOf);
      if (!wanted.contains(traffic)) {
        return;
      }
      if (!readNumbers(row)) {
        notFinite.add(traffic, 1);
      } else if (once && !seen.add(RowSet.bits(numbers, numbers.length, traffic.code()))) {
        repeated.add(traffic, 1);
      } else if (table.isFull()) {
        throw changed();
      } else {
        table.add(numbers, destinationPort ? 0 : 1, traffic);
      }
    }

    private TrafficClass classOf(String label) {
      // the census knew every label
      return TrafficClass.of(label, classes).orElseThrow(this::changed);
    }

    /** False if one of them is not finite. */
    private boolean readNumbers(CSVRecord row) {
      boolean finite = true;
      for (int column = 0; column < header.columns(); column++) {
        int feature = header.feature(column);
        if (feature >= 0) {
          double number = number(row, column);
          numbers[feature] = number;
          if (!Float.isFinite((float) number)) {
            notFiniteColumns.add(header.name(column));
            finite = false;
          }
        }
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

    private DatasetException changed() {
      return new DatasetException(
          file.name() + " changed while it was read. Run again when nothing writes to it.");
    }
  }
}
