package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong file is met with one message: the file, the place, what was expected, what to do. */
class UnusableFilesTest {
  private static final String HEADER = String.join(",", JetColumns.WITH_LABEL) + "\n";

  private final LhcoDataset dataset = new LhcoDataset();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other-key.h5 | no table under the key df; it has events; name the right one with --set"
            + " dataset.key=KEY",
        "table-format.h5 | write the table with format=\"fixed\", or as CSV",
        "black-box.h5 | no column label, as the black boxes do; use the R&D features",
        "renamed-column.h5 | lacks the column tau2j1 (there is tau21j)",
        "background.h5 | no event has the label 1 (W'); expected events of both classes",
        "raw.h5 | holds raw events (2101 columns: pT, eta, phi of each particle), not jet features",
        "codecs.h5 | no table under the key df; it has blocks_bits_f8"
      })
  void hdf5_files_that_are_not_the_features(String name, String message) {
    Path file = Fixtures.path(name);
    assertRefused(file, message);
  }

  @Test
  void real_raw_events_in_place_of_the_features() {
    assertRefused(
        Fixtures.real("raw_tiny.h5"),
        "holds raw events (2101 columns: pT, eta, phi of each particle), not jet features; use the"
            + " features file (events_anomalydetection_v2.features.h5");
  }

  @Test
  void text_in_a_number_column_of_hdf5() throws IOException {
    Path file = folder.resolve("text-column.h5");
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(Fixtures.path("text-column.h5.gz")))) {
      Files.copy(in, file);
    }
    assertRefused(
        file, "the columns mj2 of the table df hold text or other objects instead of numbers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2,3,4,5,6,7,8,9,10,11,12,13,14,2 | line 2, column label: 2.0 is no label; expected 0",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,14, | line 2, column label: NaN is no label; expected 0",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,14,signal | line 2, column label: 'signal' is not a number",
        "1,2,3,oops,5,6,7,8,9,10,11,12,13,14,1 | line 2, column mj1: 'oops' is not a number",
        "1,2,3 | line 2: 3 cells where the first line names 15 columns",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,14,1 | no event has the label 0 (QCD)",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,inf,1 | no event has the label 0 (QCD)",
        "1,2,3,4,5,6,7,8,9,10,11,12,13,inf,0 | none of the 1 events with the label 0 (QCD) can be"
            + " used"
      })
  void csv_files_with_a_wrong_line(String line, String message) throws IOException {
    assertRefused(write("events.csv", HEADER + line + "\n"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>not found | is not a table of the LHC Olympics features",
        "a,b,c | is not a table of the LHC Olympics features: its first line or list of columns is"
            + " 'a,b,c'; expected the columns pxj1 pyj1",
        "PK\u0003\u0004rest | is a zip archive; unpack it",
        "'' | is empty; a line with the names of the columns was expected",
      })
  void files_of_another_kind(String text, String message) throws IOException {
    assertRefused(write("file", text), message);
  }

  @Test
  void two_columns_of_one_name() throws IOException {
    assertRefused(
        write("twice.csv", "mj1," + HEADER), "more than one column mj1; remove or rename");
  }

  @Test
  void a_file_that_is_not_there() {
    assertRefused(folder.resolve("absent.h5"), "absent.h5 is not there; expected an HDF5 or CSV");
    assertRefused(folder, "is a folder; expected an HDF5 or CSV");
  }

  @Test
  void an_empty_or_absent_folder_names_the_file_to_fetch() {
    Path absent = folder.resolve("absent");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () -> dataset.load(LoadRequests.of(dataset, "paper", Map.of(), 1, folder, absent)))
        .withMessage(
            "There is no file with the LHC Olympics features in %1$s, %2$s (does not exist); put"
                    .formatted(folder, absent)
                + " events_anomalydetection_v2.features.h5 (Zenodo 10.5281/zenodo.6466204) into "
                + folder
                + ", fetch it with 'aa data fetch lhco',"
                + " or name a file of your own with --set dataset.file=FILE");
  }

  @Test
  void a_folder_of_other_files_says_what_is_wrong_with_each() throws IOException {
    write("a.md", "# Title\n");
    Files.copy(Fixtures.path("raw.h5"), folder.resolve("b.h5"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> dataset.load(request(Map.of(), folder)))
        .withMessageContaining(
            "no file with the LHC Olympics features in " + folder + ". Looked at:")
        .withMessageContaining("a.md is not a table")
        .withMessageContaining("b.h5 holds raw events");
  }

  private void assertRefused(Path file, String message) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> dataset.load(request(Map.of("file", file.toString()), folder)))
        .satisfies(
            e -> assertThat(e.getMessage()).startsWith(file.toString()).contains(message.strip()));
  }

  private LoadRequest request(Map<String, String> settings, Path place) {
    return LoadRequests.of(dataset, "paper", settings, 1, place);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
