package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableKey;

/** All rows of a file as {@link RowImport} made them, now or before. */
final class ImportedTable {

  private static final int DIGITS_OF_OPTIONS = 16;

  private final ParsedTable table;
  private final int columns;
  private final String digest;
  private final List<Words.Counted> classes;
  private final Faults missing;
  private final Faults text;
  private final Faults unlabelled;

  private ImportedTable(ParsedTable table, int columns, String digest) {
    this.table = table;
    this.columns = columns;
    this.digest = digest;
    classes = Words.kept(RowImport.CLASSES, table.facts());
    missing = Faults.kept(RowImport.MISSING, table.facts());
    text = Faults.kept(RowImport.TEXT, table.facts());
    unlabelled = Faults.kept(RowImport.UNLABELLED, table.facts());
  }

  /**
   * The table of a file.
   *
   * @param label the column of the classes
   * @param oneHot columns of words
   */
  static ImportedTable of(TableFile file, int label, List<Integer> oneHot, LoadRequest request) {
    String digest = request.tables().sha256(file.path());
    long bytes = size(file);
    RowImport parser =
        new RowImport(
            file,
            label,
            oneHot,
            read ->
                request
                    .progress()
                    .progressed("Reading " + file.name(), Math.min(read, bytes), bytes));
    String options =
        HexFormat.of()
            .formatHex(
                Checksum.Algorithm.SHA_256
                    .newDigest()
                    .digest(
                        (file.reading() + " " + label + " " + oneHot)
                            .getBytes(StandardCharsets.UTF_8)))
            .substring(0, DIGITS_OF_OPTIONS);
    ParsedTable table =
        request
            .tables()
            .table(
                new TableKey(RowImport.VERSION + "-" + options, digest),
                sink -> {
                  parser.parse(sink);
                  if (!request.tables().sha256(file.path()).equals(digest)) {
                    throw new DatasetException(
                        file.path()
                            + " changed while it was read. Run again when nothing writes to it.");
                  }
                });
    return new ImportedTable(table, file.columns().size(), digest);
  }

  private static long size(TableFile file) {
    try {
      return Math.max(1, Files.size(file.path()));
    } catch (IOException e) {
      throw FileFailure.of(file.path(), "", new UncheckedIOException(e));
    }
  }

  /** The file's columns, then {@link MissingMarks}; classes are the places of {@link #classes}. */
  Samples samples() {
    return table.samples();
  }

  /** How many columns the file has. */
  int columns() {
    return columns;
  }

  /** SHA-256 of the file. */
  String digest() {
    return digest;
  }

  /** The classes in the order in which they came, and how many rows each has. */
  List<Words.Counted> classes() {
    return classes;
  }

  /** The words of a column that is one-hot, by their numbers. */
  List<Words.Counted> words(int column) {
    return Words.kept(RowImport.WORDS + "." + column, table.facts());
  }

  /** Cells of a column without a number. */
  Optional<Faults.Fault> missing(int column) {
    return missing.of(column);
  }

  /** Cells of a column that hold text. */
  Optional<Faults.Fault> text(int column) {
    return text.of(column);
  }

  /** Rows without a label, which the table does not have. */
  Optional<Faults.Fault> unlabelled(int label) {
    return unlabelled.of(label);
  }
}
