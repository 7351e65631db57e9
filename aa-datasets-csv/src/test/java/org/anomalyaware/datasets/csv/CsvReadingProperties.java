package org.anomalyaware.datasets.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Whatever cells hold, they are read as they were written. */
class CsvReadingProperties {

  private static final String ALPHABET = "ab \"',;|\t\n\u00e9\u4e2d.-0";

  @Property(tries = 200)
  void cells_come_back_as_they_were_written(
      @ForAll("rows") @Size(min = 1, max = 20) List<List<String>> rows, @ForAll Separator separator)
      throws IOException {
    Path file = Files.createTempFile("cells", ".csv");
    try {
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(separator.character())
              .setQuoteMode(QuoteMode.ALL)
              .get();
      try (Writer out = Files.newBufferedWriter(file);
          CSVPrinter printer = new CSVPrinter(out, format)) {
        printer.printRecord("first", "second", "third");
        printer.printRecords(rows);
      }

      TableFile table =
          CsvFile.of(file, CsvSettings.SCHEMA.resolve(Map.of("separator", separator.id())));

      assertThat(table.columns()).containsExactly("first", "second", "third");
      try (RowCursor cursor = table.rows(bytes -> {})) {
        for (List<String> row : rows) {
          assertThat(cursor.next()).isTrue();
          for (int column = 0; column < row.size(); column++) {
            assertThat(cursor.text(column)).isEqualTo(row.get(column).strip());
          }
        }
        assertThat(cursor.next()).isFalse();
      }
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.strings()
        .withChars(ALPHABET.toCharArray())
        .ofMaxLength(10)
        .list()
        .ofSize(3)
        .list();
  }
}
