package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.settings.Settings;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A text file: cells between separators, in double quotes where they hold one, rows on lines.
 *
 * @param decimal the character before the decimals of a number
 * @param header whether the first row names the columns
 */
record CsvFile(
    Path path,
    Separator separator,
    char decimal,
    boolean header,
    List<String> columns,
    List<String> notes)
    implements TableFile {

  private static final int MOST_OF_FIRST_LINE = 1 << 20;

  /**
   * Reads the first line.
   *
   * @throws DatasetException if it cannot be read, is not text, or holds no names where it should
   */
  static CsvFile of(Path path, Settings settings) {
    char decimal = settings.get(CsvSettings.DECIMAL).equals("comma") ? ',' : '.';
    String line = firstLine(path);
    Separator separator = Separator.of(settings.get(CsvSettings.SEPARATOR), line, decimal == ',');
    boolean header = settings.get(CsvSettings.HEADER);
    List<String> cells = cells(path, line, separator);
    if (header && cells.stream().allMatch(cell -> Double.isFinite(Cells.number(cell, decimal)))) {
      throw new DatasetException(
          "%s, line 1: there are numbers where names of columns were expected: %s. If it has no such line, add --set dataset.header=false; the columns are then called column1, column2 and so on."
              .formatted(Shown.text(path.toString()), Shown.names(cells)));
    }
    ColumnNames names = header ? ColumnNames.of(cells) : ColumnNames.numbered(cells.size());
    List<String> notes = new ArrayList<>();
    if (settings.get(CsvSettings.SEPARATOR).equals(Separator.AUTO)
        && separator != Separator.COMMA) {
      notes.add("The cells are read as separated by " + separator.id() + ", by the first line.");
    }
    notes.addAll(names.notes());
    return new CsvFile(path, separator, decimal, header, names.names(), List.copyOf(notes));
  }

  private static String firstLine(Path path) {
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    try (Reader text = CsvText.open(path, bytes -> {})) {
      for (int c = text.read(); c >= 0; c = text.read()) {
        quoted ^= c == '"';
        if ((c == '\n' || c == '\r') && !quoted) {
          if (line.toString().isBlank()) {
            line.setLength(0);
            continue;
          }
          break;
        }
        if (c == 0 || line.length() > MOST_OF_FIRST_LINE) {
          throw new DatasetException(
              Shown.text(path.toString())
                  + " does not begin with a line of text. Give a CSV file, as it is or packed by"
                  + " gzip.");
        }
        line.append((char) c);
      }
    } catch (IOException e) {
      throw FileFailure.of(path, "", e);
    }
    if (line.toString().isBlank()) {
      throw new DatasetException(
          Shown.text(path.toString()) + " is empty. Give a CSV file with a row for each sample.");
    }
    return line.toString();
  }

  private static List<String> cells(Path path, String line, Separator separator) {
    try (CSVParser parser = CSVParser.parse(new StringReader(line), format(separator))) {
      return parser.iterator().next().toList();
    } catch (IOException | UncheckedIOException e) {
      throw FileFailure.of(path, "", e);
    }
  }

  static CSVFormat format(Separator separator) {
    return CSVFormat.DEFAULT.builder().setDelimiter(separator.character()).get();
  }

  @Override
  public String reading() {
    return separator.id() + " " + decimal + " " + header;
  }

  @Override
  public RowCursor rows(LongConsumer progress) {
    return new CsvCursor(this, progress);
  }
}
