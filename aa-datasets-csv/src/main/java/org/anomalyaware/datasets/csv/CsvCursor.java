package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DatasetException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Goes through a text file by Commons CSV. Empty lines are no rows. */
final class CsvCursor implements RowCursor {

  private final CsvFile file;
  private final RowLimit text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable CSVRecord row;

  @SuppressWarnings("resource") // the parser closes the text
  CsvCursor(CsvFile file, LongConsumer progress) {
    this.file = file;
    try {
      text = new RowLimit(CsvText.open(file.path(), progress));
      parser = CSVParser.parse(text, CsvFile.format(file.separator()));
    } catch (IOException e) {
      throw FileFailure.of(file.path(), "", e);
    }
    records = parser.iterator();
    if (file.header()) {
      next();
    }
  }

  @Override
  public boolean next() {
    text.next();
    try {
      row = records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw FileFailure.of(file.path(), place(), e);
    }
    if (row != null && row.size() != file.columns().size()) {
      throw new DatasetException(
          "%s, %s: the row has %d cells, but the first row has %d. Mend the row; a cell with a separator in it stands in double quotes."
              .formatted(
                  Shown.text(file.path().toString()), place(), row.size(), file.columns().size()));
    }
    return row != null;
  }

  @Override
  public String place() {
    return "line " + parser.getCurrentLineNumber();
  }

  @Override
  public double number(int column) {
    return Cells.number(cell(column), file.decimal());
  }

  @Override
  public String text(int column) {
    return cell(column).strip();
  }

  private String cell(int column) {
    if (row == null) {
      throw new IllegalStateException("The cursor stands on no row");
    }
    return row.get(column);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw FileFailure.of(file.path(), place(), e);
    }
  }
}
