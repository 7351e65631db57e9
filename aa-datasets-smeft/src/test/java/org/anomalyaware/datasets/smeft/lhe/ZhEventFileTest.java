package org.anomalyaware.datasets.smeft.lhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZhEventFileTest {
  /** l⁻ l⁺ b b̄ with a b pair of 125 GeV at rest in the transverse plane. */
  private static final double[] FINAL = {
    50, 30, 40, 0, 50, -30, -40, 0, 62.5, 62.5, 0, 0, 62.5, -62.5, 0, 0
  };

  private static final double[] BEAMS = {112.5, 0, 0, 112.5, 112.5, 0, 0, -112.5};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0", "3.0", "3"})
  void all_versions_are_read(String version) throws IOException {
    Path file = write(zh(LheText.version(version), 11, 1.0).end());
    assertThat(read(file).events()).isEqualTo(1);
    assertThat(read(file).beams()).isEqualTo(new LheBeams(2212, 2212, 6_500.0, 6_500.0));
  }

  @Test
  void reading_stops_at_the_limit_and_says_whether_that_was_all() throws IOException {
    LheText lhe = LheText.version("3.0");
    for (int i = 0; i < 5; i++) {
      zh(lhe, 13, 1.0);
    }
    Path file = write(lhe.end());
    assertThat(ZhEventFile.read(file, 3, done -> {}).events()).isEqualTo(3);
    assertThat(ZhEventFile.read(file, 3, done -> {}).complete()).isFalse();
    assertThat(ZhEventFile.read(file, 5, done -> {}).complete()).isTrue();
  }

  @Test
  void fortran_exponents_and_windows_line_ends_are_read() throws IOException {
    String text = zh(LheText.version("1.0"), 11, 1.0).end();
    Path file = write(text.replace("e+01", "D+01").replace("\n", "\r\n"));
    Path plain = folder.resolve("plain.lhe");
    Files.writeString(plain, text);
    assertThat(read(file).features()).isEqualTo(read(plain).features());
  }

  @Test
  void further_partons_do_not_matter() throws IOException {
    LheText lhe = LheText.version("3.0").event(9, 1.0);
    bosons(lhe);
    leptons(lhe, 11).particle(5, 1, 4, FINAL, 8).particle(-5, 1, 4, FINAL, 12);
    Path file = write(lhe.particle(5, 1, 1, FINAL, 8).endEvent().end());
    assertThat(read(file).events()).isEqualTo(1);
  }

  @Test
  void another_process_is_named_with_event_and_line() throws IOException {
    LheText lhe = zh(LheText.version("3.0"), 11, 1.0).event(8, 1.0);
    bosons(lhe);
    leptons(lhe, 11).particle(15, 1, 4, FINAL, 8).particle(-15, 1, 4, FINAL, 12).endEvent();
    Path file = write(lhe.end());
    String[] lines = Files.readString(file).split("\n", -1);
    int line = Arrays.asList(lines).lastIndexOf("<event>") + 1;
    assertRefused(
        file,
        "event 2 (line " + line + ") is not ZH but u u~ > z h > e- e+ ta- ta+",
        "Higgs boson does not decay to one b b~ pair",
        "p p > z h");
  }

  @Test
  void an_undecayed_higgs_boson_is_refused() throws IOException {
    LheText lhe = LheText.version("3.0").event(6, 1.0);
    lhe.particle(2, -1, 0, BEAMS, 0).particle(-2, -1, 0, BEAMS, 4);
    lhe.particle(23, 2, 1, FINAL, 0).particle(25, 1, 1, FINAL, 8);
    leptons(lhe, 11).endEvent();
    assertRefused(write(lhe.end()), "its Higgs boson is not decayed");
  }

  @Test
  void a_b_pair_off_the_higgs_mass_is_background_not_signal() throws IOException {
    double[] momenta = FINAL.clone();
    momenta[8] = momenta[12] = 45.0;
    momenta[9] = 45.0;
    momenta[13] = -45.0;
    LheText lhe = LheText.version("3.0").event(6, 1.0);
    lhe.particle(2, -1, 0, BEAMS, 0).particle(-2, -1, 0, BEAMS, 4);
    lhe.particle(11, 1, 1, momenta, 0).particle(-11, 1, 1, momenta, 4);
    lhe.particle(5, 1, 1, momenta, 8).particle(-5, 1, 1, momenta, 12).endEvent();
    assertRefused(write(lhe.end()), "no Higgs boson, and the b b~ pair has a mass of 90.0 GeV");
  }

  @Test
  void mothers_that_run_in_a_circle_end() throws IOException {
    LheText lhe = LheText.version("3.0").event(8, 1.0);
    lhe.particle(2, -1, 2, BEAMS, 0).particle(-2, -1, 1, BEAMS, 4);
    lhe.particle(23, 2, 1, FINAL, 0).particle(25, 2, 1, FINAL, 8);
    lhe.particle(11, 1, 1, FINAL, 0).particle(-11, 1, 1, FINAL, 4);
    lhe.particle(5, 1, 4, FINAL, 8).particle(-5, 1, 4, FINAL, 12).endEvent();
    assertRefused(write(lhe.end()), "its Z boson does not decay");
  }

  @ParameterizedTest
  @CsvSource({"1.0, 2.0, weight 2.0", "-1.0, -1.0, weight -1.0", "1.0, 1.00001, weight 1.00001"})
  void weighted_samples_are_refused(double first, double second, String expected)
      throws IOException {
    LheText lhe = zh(zh(LheText.version("3.0"), 11, first), 11, second);
    assertRefused(write(lhe.end()), expected, "Only unweighted samples are read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no events at all|does not begin with <LesHouchesEvents",
        "<LesHouchesEvents version=\"4.0\">|names no version from 1.0 to 3.x",
        "<LesHouchesEvents version=\"3.0\">|ends without </LesHouchesEvents>",
        "<LesHouchesEvents version=\"3.0\">\\n<!DOCTYPE x [<!ENTITY a \"b\">]>|has no place",
        "<LesHouchesEvents version=\"3.0\">\\n<event>|no <init> block",
        "<LesHouchesEvents version=\"3.0\">\\n<init>\\n2212 x 1 1 0 0 0 0 0 0|'x' where a whole number",
        "<LesHouchesEvents version=\"3.0\">\\n<init>\\n2212 2212|the init block's first line",
        "<LesHouchesEvents version=\"3.0\">\\n<header>|ends before </header>"
      })
  void what_is_no_event_file_is_refused_with_its_line(String text, String expected)
      throws IOException {
    assertRefused(write(text.replace("\\n", "\n")), "line ", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000000000 1 1 1 1 1|gives event 1 1000000000 particles",
        "0 1 1 1 1 1|gives event 1 0 particles",
        "1 1 NaN 1 1 1|'NaN' where a finite number",
        "1 1 1 1 1 1\\n1 1 9 0 0 0 1 1 1 1 0 0 0|names mother 9",
        "1 1 1 1 1 1\\n1 1 0 0 0 0 1 1 **** 1 0 0 0|'****' where a number",
        "2 1 1 1 1 1\\n1 1 0 0 0 0 1 1 1 1 0 0 0\\n</event>|a particle's line with 13 numbers",
        "1 1 1 1 1 1\\n1 1 0 0 0 0 1 1 1 1 0 0 0|ends before </event>"
      })
  void broken_events_are_refused(String lines, String expected) throws IOException {
    LheText lhe = LheText.version("3.0").line("<event>").line(lines.replace("\\n", "\n"));
    assertRefused(write(lhe.cutShort()), expected);
  }

  @Test
  void momenta_too_large_for_finite_features_are_refused() throws IOException {
    String text = zh(LheText.version("3.0"), 11, 1.0).end();
    String last = "-6.2500000000e+01";
    int at = text.lastIndexOf(last);
    String damaged = text.substring(0, at) + "-6.25e+0112" + text.substring(at + last.length());
    assertRefused(write(damaged), "event 1 (line ", "has momenta that make", "Infinity");
  }

  @Test
  void event_groups_and_files_without_events_are_refused() throws IOException {
    assertRefused(write(LheText.version("3.0").line("<eventgroup>").end()), "event groups");
    assertRefused(write(LheText.version("3.0").end()), "holds no event");
  }

  @Test
  void a_line_without_end_is_refused() throws IOException {
    assertRefused(
        write(LheText.version("3.0").line("x".repeat(BoundedLineReader.LONGEST_LINE + 1)).end()),
        "a line is longer than");
  }

  @Test
  void a_compressed_file_cut_short_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(zh(LheText.version("3.0"), 11, 1.0).end().getBytes(StandardCharsets.US_ASCII));
    }
    Path file = folder.resolve("cut.lhe.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 40));
    assertRefused(file, "cut short");
  }

  @Test
  void a_missing_file_is_refused() {
    assertRefused(folder.resolve("none.lhe"), "none.lhe is not a file");
  }

  private static LheText zh(LheText lhe, int lepton, double weight) {
    lhe.event(8, weight);
    bosons(lhe);
    return leptons(lhe, lepton)
        .particle(5, 1, 4, FINAL, 8)
        .particle(-5, 1, 4, FINAL, 12)
        .endEvent();
  }

  private static void bosons(LheText lhe) {
    lhe.particle(2, -1, 0, BEAMS, 0).particle(-2, -1, 0, BEAMS, 4);
    lhe.particle(23, 2, 1, FINAL, 0).particle(25, 2, 1, FINAL, 8);
  }

  private static LheText leptons(LheText lhe, int lepton) {
    return lhe.particle(lepton, 1, 3, FINAL, 0).particle(-lepton, 1, 3, FINAL, 4);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("events.lhe"), text);
  }

  private static ZhEventFile read(Path file) {
    return ZhEventFile.read(file, 1_000, done -> {});
  }

  private static void assertRefused(Path file, String... parts) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file))
        .withMessageContainingAll(parts)
        .withMessageContaining(file.getFileName().toString());
  }
}
