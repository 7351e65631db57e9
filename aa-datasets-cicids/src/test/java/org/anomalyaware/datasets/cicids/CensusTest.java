package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTest {

  @TempDir Path folder;

  /** Windows-1252, UTF-8, a replacement character, one encoded twice, one as a question mark. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Web Attack \u0096 XSS",
        "Web Attack \u00E2\u0080\u0093 XSS",
        "Web Attack \u00EF\u00BF\u00BD XSS",
        "Web Attack \u00C3\u00AF\u00C2\u00BF\u00C2\u00BD XSS",
        "Web Attack ? XSS",
        "Web Attack - XSS",
        "\"Web Attack \u0096 XSS\""
      })
  void the_dash_of_web_attacks_is_understood_in_every_encoding(String label) throws Exception {
    Census census = take(FlowText.of(Layout.MACHINE_LEARNING, 1).rows(3, label).toString());
    assertThat(census.counts().of(TrafficClass.WEB_XSS)).isEqualTo(3);
    assertThat(census.counts().total()).isEqualTo(3);
  }

  @Test
  void rows_are_counted_by_class_and_blank_ones_apart() throws Exception {
    String text =
        FlowText.tuesday(Layout.LABELLED_FLOWS)
            .line(",".repeat(84))
            .line("")
            .line(" , ,")
            .toString();
    Census census = take(text + "\r\n\n");
    assertThat(census.counts()).hasToString("100 BENIGN, 6 FTP-Patator, 4 SSH-Patator");
    assertThat(census.blankRows()).isEqualTo(5);
  }

  @Test
  void a_last_line_without_line_feed_counts() throws Exception {
    String text = FlowText.tuesday(Layout.MACHINE_LEARNING).toString().stripTrailing();
    assertThat(take(text).counts().total()).isEqualTo(110);
  }

  @Test
  void a_carriage_return_by_itself_ends_a_line_as_it_does_for_the_parser() throws Exception {
    String text = FlowText.of(Layout.MACHINE_LEARNING, 1).rows(3, "BENIGN").toString();
    int second = text.indexOf("BENIGN") + "BENIGN".length();
    String damaged = text.substring(0, second) + "\r" + text.substring(second + 2);
    assertThat(take(damaged).counts()).hasToString("3 BENIGN");
    assertThat(take(damaged).blankRows()).isZero();
  }

  @Test
  void the_digest_is_that_of_the_bytes() throws Exception {
    byte[] bytes = FlowText.tuesday(Layout.MACHINE_LEARNING).bytes();
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(take(new String(bytes, StandardCharsets.ISO_8859_1)).sha256()).isEqualTo(expected);
  }

  @Test
  void an_unknown_label_is_named_with_its_line() {
    String text =
        FlowText.of(Layout.MACHINE_LEARNING, 1)
            .rows(4, "BENIGN")
            .rows(1, "Malware\u0007")
            .toString();
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> take(text))
        .withMessageContaining("flows.csv, line 6, column 'Label': unknown label 'Malware?'")
        .withMessageContaining("SSH-Patator")
        .withMessageContaining("fetch the file again");
  }

  @Test
  void a_label_of_another_layout_is_unknown() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> take(FlowText.of(Layout.CLEANED, 1).rows(1, "BENIGN").toString()))
        .withMessageContaining("line 2, column 'Attack Type': unknown label 'BENIGN'")
        .withMessageContaining("Normal Traffic");
  }

  @Test
  void a_line_without_end_is_refused_before_it_fills_the_memory() {
    String text = FlowText.header(Layout.CLEANED) + "\n" + "1".repeat(100_000);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> take(text))
        .withMessageContaining("line 2: the line is longer than 65536 bytes");
  }

  private Census take(String text) throws IOException {
    Path path = folder.resolve("flows.csv");
    Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    FlowFile file = new FlowFile(path, null, Files.size(path), true);
    return Census.take(file, FlowHeader.read(file), bytes -> {});
  }
}
