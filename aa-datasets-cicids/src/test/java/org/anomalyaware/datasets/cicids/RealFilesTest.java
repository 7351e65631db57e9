package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excerpts of the published files and of the cleaned form, verbatim. */
class RealFilesTest {

  @ParameterizedTest
  @CsvSource({
    "original_monday_head.csv, MACHINE_LEARNING, 999 BENIGN",
    "original_thursday_head.csv, MACHINE_LEARNING,"
        + " '999 BENIGN, 2 Web Attack Brute Force, 3 Web Attack XSS, 2 Web Attack Sql Injection'",
    "original_webattacks.csv, MACHINE_LEARNING,"
        + " '8000 BENIGN, 1507 Web Attack Brute Force, 652 Web Attack XSS,"
        + " 21 Web Attack Sql Injection'",
    "cleaned_balanced.csv, CLEANED,"
        + " '1715 Normal Traffic, 1714 Brute Force, 1714 DoS, 1715 DDoS, 1714 Port Scanning,"
        + " 1714 Web Attacks, 1714 Bots'"
  })
  void every_row_has_its_class(String name, Layout layout, String counts) throws Exception {
    Path path = file(name);
    FlowFile file = new FlowFile(path, null, Files.size(path), true);
    FlowHeader header = FlowHeader.read(file);
    assertThat(header.layout()).isEqualTo(layout);
    assertThat(Census.take(file, header, bytes -> {}).counts()).hasToString(counts);
  }

  @Test
  void web_attacks_stand_out_of_the_published_files() {
    String files =
        "%s,%s,%s"
            .formatted(
                file("original_monday_head.csv"),
                file("original_thursday_head.csv"),
                file("original_webattacks.csv"));
    // no other attack in these files can tune
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () ->
                Loading.load(
                    "leave-one-out",
                    Path.of("none"),
                    1,
                    Map.of("file", files, "unseen", "web-attack")))
        .withMessageContaining("original_webattacks.csv (MachineLearningCVE: 8000 BENIGN");
  }

  @Test
  void names_lead_with_spaces_and_one_column_is_there_twice() throws Exception {
    Path path = file("original_monday_head.csv");
    String line = Files.readAllLines(path, StandardCharsets.ISO_8859_1).get(0);
    assertThat(line).startsWith(" Destination Port, Flow Duration,");
    assertThat(line.split(",")).filteredOn(" Fwd Header Length"::equals).hasSize(2);

    FlowHeader header = FlowHeader.read(new FlowFile(path, null, Files.size(path), true));

    assertThat(header.columns()).isEqualTo(79);
    assertThat(IntStream.range(0, 78).map(header::feature)).doesNotHaveDuplicates().hasSize(78);
    assertThat(header.name(34)).isEqualTo("Fwd Header Length");
    assertThat(header.name(55)).isEqualTo("Fwd Header Length.1");
  }

  @ParameterizedTest
  @CsvSource({"original_thursday_head.csv, efbfbd", "original_webattacks.csv, c3afc2bfc2bd"})
  void the_dash_of_web_attacks_is_broken_in_more_than_one_way(String name, String dash)
      throws Exception {
    Path path = file(name);
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(path)))
        .contains(
            HexFormat.of().formatHex("Web Attack ".getBytes(StandardCharsets.US_ASCII)) + dash);

    FlowFile file = new FlowFile(path, null, Files.size(path), true);

    assertThat(
            Census.take(file, FlowHeader.read(file), bytes -> {}).counts().of(TrafficClass.WEB_XSS))
        .isPositive();
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name() throws Exception {
    Path path = file("original_webattacks.csv");
    assertThat(Arrays.copyOf(Files.readAllBytes(path), 3)).containsExactly(0xEF, 0xBB, 0xBF);

    FlowHeader header = FlowHeader.read(new FlowFile(path, null, Files.size(path), true));

    assertThat(header.name(0)).isEqualTo(FlowFeatures.DESTINATION_PORT);
  }

  @Test
  void rows_that_are_not_finite_are_counted() throws Exception {
    FlowRows rows = new FlowRows(TrafficClass.PUBLISHED, 0, false);
    for (String name : new String[] {"original_monday_head.csv", "original_webattacks.csv"}) {
      Path path = file(name);
      FlowFile file = new FlowFile(path, null, Files.size(path), true);
      Census census = Census.take(file, FlowHeader.read(file), bytes -> {});
      assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).contains(",Infinity,");
      rows.add(
          TableCache.none()
              .table(
                  new TableKey("flows", census.sha256()),
                  sink -> FlowReader.read(census, sink, lines -> {})),
          Layout.MACHINE_LEARNING);
    }
    assertThat(Files.readString(file("original_webattacks.csv"), StandardCharsets.ISO_8859_1))
        .contains(",NaN,");
    assertThat(rows.notFinite().rows()).hasToString("21 BENIGN");
    assertThat(rows.notFinite().columns()).containsExactly("Flow Bytes/s", "Flow Packets/s");
    assertThat(rows.samples().size()).isEqualTo(999 + 10_180 - 21);
  }

  @Test
  void the_cleaned_files_together_hold_each_row_once() {
    file("cleaned_balanced.csv");
    LoadedDataset loaded = Loading.load("cleaned", file("cleaned_stratified.csv").getParent());
    assertThat(loaded.training().background().size() + loaded.test().background().size())
        .isEqualTo(11_688);
    assertThat(loaded.training().anomalies().classCounts()).isEqualTo(Map.of("Brute Force", 1_745));
    assertThat(loaded.test().anomalies().classCounts()).isEqualTo(Map.of("DoS", 2_647));
  }

  private static Path file(String name) {
    String home = System.getenv("AA_DATA_HOME");
    Path data = home == null ? Path.of("..", "..", "shared", "data") : Path.of(home);
    Path file = data.resolve("cicids").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }
}
