package org.anomalyaware.datasets.lhco.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  @TempDir Path folder;

  @Test
  void wanted_columns_come_in_the_wanted_order_with_their_line() {
    Path file = write("\uFEFFa, b ,c\n1,2,3\n\n-4.5e-1,.5,+6E2\n");
    assertThat(read(file, false, "c", "a")).containsExactly("2: [3.0, 1.0]", "4: [600.0, -0.45]");
  }

  @Test
  void quoted_names_and_windows_line_ends_are_read() {
    assertThat(read(write("\"a\",\"b\"\r\n1,2\r\n3,4"), false, "b"))
        .containsExactly("2: [2.0]", "3: [4.0]");
  }

  @Test
  void what_is_not_finite_is_handed_on_as_such() {
    assertThat(read(write("a,b\n,inf\nnan,-inf\nNaN,Infinity\n"), false, "a", "b"))
        .containsExactly("2: [NaN, Infinity]", "3: [NaN, -Infinity]", "4: [NaN, Infinity]");
  }

  @Test
  void gzip_is_read_and_a_cut_is_found() throws IOException {
    byte[] whole = gzip("a,b\n" + "1,2\n".repeat(5_000));
    Path file = Files.write(folder.resolve("whole"), whole);
    assertThat(read(file, true, "b")).hasSize(5_000);

    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 9));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(cut, true, "b"))
        .withMessageContaining("cut cannot be read after line")
        .withMessageContaining("fetch it again");
  }

  @ParameterizedTest
  @CsvSource({
    "12 GeV, 12 GeV",
    "1f, 1f",
    "0x1p3, 0x1p3",
    "1d, 1d",
    "abc, abc",
    "1.2.3, 1.2.3",
    "e, e",
    "'\u0007', ?"
  })
  void text_in_a_number_column_is_named_with_line_and_column(String cell, String shown) {
    Path file = write("a,b\n1,2\n1," + cell + "\n");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file, false, "a", "b"))
        .withMessage(
            file
                + ", line 3, column b: '"
                + shown
                + "' is not a number; mend or remove"
                + " that line");
  }

  @Test
  void a_line_with_too_few_cells_is_refused() {
    Path file = write("a,b\n1,2\n3");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file, false, "a"))
        .withMessageContaining("line 3: 1 cells where the first line names 2 columns");
  }

  @Test
  void an_empty_file_is_refused() {
    Path file = write("");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> CsvTable.open(file, false))
        .withMessageContaining("is empty");
  }

  @Test
  void a_file_without_line_ends_is_not_read_into_memory() throws IOException {
    Path file = folder.resolve("zeros");
    Files.write(file, new byte[8 * BoundedReader.MOST_CHARACTERS]);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> CsvTable.open(file, false))
        .withMessageContaining("longer than " + BoundedReader.MOST_CHARACTERS + " characters");
  }

  @Test
  void a_quote_that_is_never_closed_is_refused() {
    Path file = write("a,b\n\"1,2\n" + "3,4\n".repeat(500_000));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file, false, "a"))
        .withMessageContaining("cannot be read after line");
  }

  @Property(tries = 200)
  void numbers_survive_to_the_last_bit(@ForAll @Size(min = 1, max = 20) double[] numbers) {
    String text =
        Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining("\n"));
    List<Double> read = new ArrayList<>();
    Path file = temporary("a\n" + text + "\n");
    try (CsvTable table = CsvTable.open(file, false)) {
      table.read(List.of("a"), (row, values) -> read.add(values[0]), done -> {});
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(read).containsExactlyElementsOf(Arrays.stream(numbers).boxed().toList());
  }

  @Property(tries = 500)
  void arbitrary_bytes_are_read_or_refused(@ForAll @Size(max = 300) byte[] bytes)
      throws IOException {
    Path file = Files.createTempFile("arbitrary", ".csv");
    Files.write(file, bytes);
    for (boolean gzip : new boolean[] {false, true}) {
      try (CsvTable table = CsvTable.open(file, gzip)) {
        table.read(table.columns(), (row, values) -> {}, done -> {});
      } catch (DatasetException e) {
        assertThat(e.getMessage()).contains(file.toString());
      }
    }
    Files.delete(file);
  }

  private static Path temporary(String text) {
    try {
      return Files.writeString(Files.createTempFile("table", ".csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("table.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> read(Path file, boolean gzip, String... columns) {
    List<String> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file, gzip)) {
      table.read(
          List.of(columns),
          (row, values) -> rows.add(row + ": " + Arrays.toString(values)),
          done -> assertThat(done).isBetween(0L, table.total()));
    }
    return rows;
  }
}
