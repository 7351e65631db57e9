package org.anomalyaware.datasets.smeft.lhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.testkit.ReaderContract;

/** Les Houches event files, compressed and not, damaged anywhere. */
class DamagedEventFilesTest extends ReaderContract {

  private static final double[] FINAL = {
    50, 30, 40, 0, 50, -30, -40, 0, 62.5, 62.5, 0, 0, 62.5, -62.5, 0, 0
  };
  private static final double[] BEAMS = {112.5, 0, 0, 112.5, 112.5, 0, 0, -112.5};

  @Override
  protected List<byte[]> wholeFiles() {
    byte[] text =
        event(event(LheText.version("3.0"), 11), 13).end().getBytes(StandardCharsets.US_ASCII);
    return List.of(text, gzip(text));
  }

  private static LheText event(LheText lhe, int lepton) {
    return lhe.event(8, 1.0)
        .particle(2, -1, 0, BEAMS, 0)
        .particle(-2, -1, 0, BEAMS, 4)
        .particle(23, 2, 1, FINAL, 0)
        .particle(25, 2, 1, FINAL, 8)
        .particle(lepton, 1, 3, FINAL, 0)
        .particle(-lepton, 1, 3, FINAL, 4)
        .particle(5, 1, 4, FINAL, 8)
        .particle(-5, 1, 4, FINAL, 12)
        .endEvent();
  }

  @Override
  protected List<String> words() {
    return List.of(
        "<event>",
        "</event>",
        "<init>",
        "</init>",
        "<header>",
        "</header>",
        "<!--",
        "-->",
        "<LesHouchesEvents version=\"3.0\">",
        "</LesHouchesEvents>",
        "<eventgroup>",
        "&lol;");
  }

  /** Compressed after the damage, so that it is the text that is damaged and not the gzip. */
  @Override
  protected byte[] wrapped(byte[] damaged, long number) {
    return number % 4 == 3 ? gzip(damaged) : damaged;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  protected void read(Path file) {
    ZhEventFile read = ZhEventFile.read(file, 1_000, done -> {});
    assertThat(read.events()).isPositive();
    for (float feature : read.features()) {
      assertThat(feature).isFinite();
    }
  }
}
