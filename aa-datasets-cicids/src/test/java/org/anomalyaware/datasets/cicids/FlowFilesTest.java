package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowFilesTest {

  @TempDir Path folder;

  @Test
  void a_zip_is_read_in_place_like_the_files_in_it() throws IOException {
    Path unpacked = folder.resolve("unpacked");
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(unpacked.resolve("t.csv"));
    FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(unpacked.resolve("w.csv"));
    Path zipped = Files.createDirectory(folder.resolve("zipped"));
    Path zip = published(zipped.resolve("MachineLearningCSV.zip"));

    LoadedDataset fromZip = Loading.load("paper", zipped);

    assertThat(Loading.rows(fromZip)).isEqualTo(Loading.rows(Loading.load("paper", unpacked)));
    assertThat(Loading.rows(Loading.load("paper", folder, 1, Map.of("file", zip.toString()))))
        .isEqualTo(Loading.rows(fromZip));
    assertThat(list(zipped)).containsExactly(zip);
  }

  @Test
  void a_zip_beside_its_files_is_not_counted_twice() throws IOException {
    published(folder.resolve("MachineLearningCSV.zip"));
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve("t.csv"));
    LoadedDataset loaded = Loading.load("paper", folder);
    assertThat(loaded.training().background().size() + loaded.test().background().size())
        .isEqualTo(200);
    assertThat(loaded.notes()).anyMatch(note -> note.contains("the same bytes as"));
  }

  @Test
  void names_that_would_leave_a_folder_are_only_names() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    FlowText.zip(
        inner.resolve("evil.zip"),
        Map.of(
            "../../t.csv", FlowText.tuesday(Layout.MACHINE_LEARNING).bytes(),
            "/w.csv", FlowText.wednesday(Layout.MACHINE_LEARNING).bytes()));
    assertThat(Loading.load("paper", inner).test().anomalies().size()).isEqualTo(32);
    assertThat(list(folder)).containsExactlyInAnyOrder(inner, inner.resolve("evil.zip"));
  }

  @Test
  void a_truncated_zip_says_so() throws IOException {
    Path zip = published(folder.resolve("a.zip"));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("a.zip is damaged or cut short")
        .withMessageContaining("Fetch it again");
  }

  @Test
  void a_zip_whose_content_does_not_fit_its_checksum_says_so() throws IOException {
    byte[] content = FlowText.tuesday(Layout.MACHINE_LEARNING).bytes();
    Path zip = FlowText.zip(folder.resolve("a.zip"), Map.of("t.csv", content));
    byte[] bytes = Files.readAllBytes(zip);
    // the CRC-32 in the central directory, 16 bytes into its first entry
    int directory = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
    bytes[directory + 16] ^= 1;
    Files.write(zip, bytes);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("a.zip, entry t.csv is damaged or cut short")
        .withMessageContaining("checksum");
  }

  @Test
  void what_a_mac_leaves_in_a_zip_is_passed_over() throws IOException {
    Path zip =
        FlowText.zip(
            folder.resolve("a.zip"),
            Map.of(
                "__MACOSX/t.csv", new byte[] {0, 5},
                "CVE/._t.csv", new byte[] {0, 5},
                "CVE/t.csv", FlowText.tuesday(Layout.MACHINE_LEARNING).bytes()));
    assertThat(FlowFiles.in(folder))
        .extracting(FlowFile::name)
        .containsExactly(zip + ", entry CVE/t.csv");
  }

  @Test
  void files_are_found_in_folders_in_a_fixed_order_and_others_are_not() throws IOException {
    for (String name : List.of("b/x.csv", "a/Y.CSV", "a/notes.txt", ".hidden.csv", "z.csv")) {
      FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve(name));
    }
    assertThat(FlowFiles.in(folder))
        .extracting(FlowFile::shortName)
        .containsExactly("Y.CSV", "x.csv", "z.csv");
  }

  @Test
  void a_named_file_that_is_missing_is_told() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder, 1, Map.of("file", "no.csv")))
        .withMessageContaining("no.csv, named by dataset.file, is neither there nor in " + folder);
  }

  @Test
  void a_named_folder_or_zip_without_csv_is_told() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    FlowText.zip(folder.resolve("a.zip"), Map.of("readme.txt", new byte[1]));
    for (Path named : List.of(empty, folder.resolve("a.zip"))) {
      assertThatExceptionOfType(DatasetException.class)
          .isThrownBy(() -> Loading.load("paper", folder, 1, Map.of("file", named.toString())))
          .withMessageContaining(named + " holds no .csv file");
    }
  }

  @Test
  void a_table_of_something_else_in_the_folder_is_told() throws IOException {
    published(folder.resolve("a.zip"));
    Files.writeString(folder.resolve("scores.csv"), "row,role,class\n1,background,SM\n");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("scores.csv, line 1: this header of 3 columns is not one of flows")
        .withMessageContaining("move it elsewhere");
  }

  @Test
  void a_file_too_large_is_refused_before_it_is_read() {
    FlowFile huge = new FlowFile(folder.resolve("x.csv"), null, FlowFile.MOST_BYTES + 1, true);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> FlowHeader.read(huge))
        .withMessageContaining("more than 4 GiB");
  }

  private static Path published(Path zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "MachineLearningCVE/Monday-WorkingHours.pcap_ISCX.csv",
        FlowText.of(Layout.MACHINE_LEARNING, 5).rows(30, "BENIGN").bytes());
    entries.put(
        "MachineLearningCVE/Tuesday-WorkingHours.pcap_ISCX.csv",
        FlowText.tuesday(Layout.MACHINE_LEARNING).bytes());
    entries.put(
        "MachineLearningCVE/Wednesday-workingHours.pcap_ISCX.csv",
        FlowText.wednesday(Layout.MACHINE_LEARNING).bytes());
    return FlowText.zip(zip, entries);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(path -> !path.equals(folder)).toList();
    }
  }
}
