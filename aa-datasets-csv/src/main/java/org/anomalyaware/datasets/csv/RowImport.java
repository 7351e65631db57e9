package org.anomalyaware.datasets.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.TableParser;
import org.anomalyaware.api.dataset.TableSink;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of a file in one pass: a column for each of the file's, then {@link MissingMarks}.
 * Nothing that the roles or the choice of features decide has a part in it, so the table serves
 * them all. Which classes there are is known at the end alone; so the table's classes are numbers,
 * and their names are facts of it.
 */
final class RowImport implements TableParser {

  /** A change of this code that could change a table is another version. */
  static final String VERSION = "csv-rows-1";

  static final String CLASSES = "class";
  static final String MISSING = "missing";
  static final String TEXT = "text";
  static final String WORDS = "words";
  static final String UNLABELLED = "unlabelled";

  private static final int MOST_CLASSES = 128;
  private static final int MOST_WORDS = 64;
  private static final int CHECK_EVERY = 1 << 12;

  private final TableFile file;
  private final int label;
  private final List<Integer> oneHot;
  private final LongConsumer progress;

  /**
   * A pass over a file.
   *
   * @param label the column of the classes
   * @param oneHot columns of words
   * @param progress hears how many bytes of the file have been read
   */
  RowImport(TableFile file, int label, List<Integer> oneHot, LongConsumer progress) {
    this.file = file;
    this.label = label;
    this.oneHot = List.copyOf(oneHot);
    this.progress = progress;
  }

  @Override
  public void parse(TableSink sink) {
    int columns = file.columns().size();
    sink.begin(
        columns + MissingMarks.columns(columns),
        IntStream.range(0, MOST_CLASSES).mapToObj(String::valueOf).toList());
    Words classes =
        new Words(
            column(label),
            MOST_CLASSES,
            "Is it the one with the classes? Name that one by dataset.label, or group its values.");
    Map<Integer, Words> words = new LinkedHashMap<>();
    oneHot.forEach(
        column ->
            words.put(
                column,
                new Words(
                    column(column),
                    MOST_WORDS,
                    "Leave it out, by dataset.leaveOut, or group them.")));
    Faults missing = new Faults();
    Faults text = new Faults();
    Faults unlabelled = new Faults();
    float[] numbers = new float[columns + MissingMarks.columns(columns)];
    long count = 0;
    try (RowCursor row = file.rows(progress)) {
      while (row.next()) {
        if (++count % CHECK_EVERY == 0 && Thread.currentThread().isInterrupted()) {
          throw new CancellationException("Reading " + file.name() + " was interrupted");
        }
        String name = row.text(label);
        if (name.isEmpty()) {
          unlabelled.add(label, row);
          continue;
        }
        MissingMarks.clear(numbers, columns);
        for (int column = 0; column < columns; column++) {
          if (column != label) {
            numbers[column] = number(row, column, words.get(column), text);
            if (Float.isNaN(numbers[column])) {
              numbers[column] = 0;
              MissingMarks.mark(numbers, columns, column);
              missing.add(column, row);
            }
          }
        }
        sink.row(numbers, classes.add(name));
      }
    }
    classes.tell(CLASSES, sink);
    missing.tell(MISSING, sink);
    text.tell(TEXT, sink);
    unlabelled.tell(UNLABELLED, sink);
    words.forEach((column, each) -> each.tell(WORDS + "." + column, sink));
  }

  private String column(int column) {
    return "The column '%s' of %s".formatted(Shown.text(file.columns().get(column)), file.name());
  }

  /** A finite number, or NaN where one is missing; 0 where there is text, which is noted. */
  private static float number(RowCursor row, int column, @Nullable Words words, Faults text) {
    if (words != null) {
      String word = row.text(column);
      return Cells.isMissing(word) ? Float.NaN : words.add(word);
    }
    double number = row.number(column);
    if (Double.isNaN(number) && !Cells.isMissing(row.text(column))) {
      text.add(column, row);
      return 0;
    }
    return Float.isFinite((float) number) ? (float) number : Float.NaN;
  }
}
