package org.anomalyaware.datasets.csv;

import static org.anomalyaware.datasets.csv.Loading.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.testkit.AnomalyAwareAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that other programs wrote; {@code parquet/tables.py} among the resources is how. */
class ParquetReadingTest {

  private static final String[] SETTINGS = {
    "label=class",
    "background=BENIGN",
    "tuning=DoS",
    "unseen=Patator",
    "oneHot=kind",
    "leaveOut=time",
    "missing=mean"
  };

  static Path resource(String name) {
    URL found = ParquetReadingTest.class.getResource("/parquet/" + name);
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "gzip", "none", "zstd", "lz4", "duckdb", "fastparquet"})
  void a_file_of_another_program_holds_what_that_program_says_it_holds(String name) {
    LoadedDataset text = load(resource("expected.csv"), SETTINGS);

    LoadedDataset data = load(resource(name + ".parquet"), SETTINGS);

    AnomalyAwareAssertions.assertThat(data).hasSameRolesAs(text);
    assertThat(data.features())
        .extracting(feature -> feature.name())
        .isEqualTo(text.features().stream().map(feature -> feature.name()).toList());
    assertThat(data.notes()).containsAll(text.notes());
  }

  @Test
  void columns_that_hold_lists_are_not_read_and_the_notes_say_so() {
    assertThat(load(resource("snappy.parquet"), SETTINGS).notes())
        .contains("The column list holds lists or structures and is not read.");
  }

  @Test
  void what_cannot_be_used_is_told_in_one_message() {
    Path file = resource("snappy.parquet");

    assertThatThrownBy(
            () -> load(file, "label=class", "background=BENIGN", "tuning=DoS", "leaveOut=kind"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("column 'time', row 1: '")
        .hasMessageContaining("(a date or time)' and 199 more. Leave such columns out");
    assertThatThrownBy(
            () ->
                load(
                    file,
                    "label=class",
                    "background=BENIGN",
                    "tuning=DoS",
                    "leaveOut=time",
                    "oneHot=kind"))
        .hasMessageContaining("column 'gap', row 1: '' and 28 more");
    assertThatThrownBy(() -> load(resource("brotli.parquet"), SETTINGS))
        .isInstanceOf(InvalidSettingsException.class);
    assertThatThrownBy(() -> load(resource("brotli.parquet"), "label=class", "background=BENIGN"))
        .hasMessageContaining("packed by BROTLI, which is not read. Write it with Snappy");
  }

  @Test
  void a_file_that_is_cut_short_or_encrypted_is_refused(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(resource("snappy.parquet"));
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
    Path head = Files.write(folder.resolve("head"), Arrays.copyOf(whole, 6));
    byte[] sealed = whole.clone();
    sealed[whole.length - 1] = 'E';

    assertThatThrownBy(() -> load(cut, SETTINGS))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(cut + ": the Parquet file is damaged or cut short");
    assertThatThrownBy(() -> load(head, SETTINGS))
        .hasMessageContaining("it ends before its footer");
    assertThatThrownBy(() -> load(Files.write(folder.resolve("sealed"), sealed), SETTINGS))
        .hasMessageContaining("is encrypted. Give a Parquet file that is not");
  }

  @Property(tries = 300)
  void damage_is_read_over_or_told_and_never_anything_else(
      @ForAll @IntRange(max = 16_000) int place, @ForAll byte value) throws IOException {
    byte[] bytes = Files.readAllBytes(resource("duckdb.parquet"));
    bytes[place % bytes.length] = value;
    Path file = Files.createTempFile("damaged", ".parquet");
    try {
      Files.write(file, bytes);
      Throwable failure = catchThrowable(() -> load(file, SETTINGS));

      if (failure != null) {
        assertThat(failure).isInstanceOfAny(DatasetException.class, InvalidSettingsException.class);
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void a_page_that_does_not_fit_its_checksum_is_refused(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(resource("none.parquet"));
    bytes[200] ^= 1;
    Path file = Files.write(folder.resolve("flipped"), bytes);

    assertThatCode(() -> load(file, SETTINGS)).hasMessageContaining("does not fit its checksum");
  }
}
