package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.testkit.LoadRequests;
import org.anomalyaware.testkit.ReaderContract;

/** Features as CSV, compressed and not, damaged anywhere. */
class DamagedEventTextTest extends ReaderContract {

  private static final LhcoDataset DATASET = new LhcoDataset();

  @Override
  protected List<byte[]> wholeFiles() {
    String rows =
        """
        -120.5,33.25,1e2,80,.5,0.25,+0.125,93,-7,1.5E2,60,0.5,0.4,0.3,0
        1,2,3,4,5,6,7,8,9,10,11,12,13,14,1
        """;
    byte[] text =
        (String.join(",", JetColumns.WITH_LABEL) + "\n" + rows.repeat(4))
            .getBytes(StandardCharsets.UTF_8);
    return List.of(text, gzip(text));
  }

  @Override
  protected List<String> words() {
    return JetColumns.WITH_LABEL;
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
    LoadRequest request = LoadRequests.of(DATASET, "paper", Map.of(), 1, file.getParent());
    assertThat(EventParser.table(file, request).samples().size()).isNotNegative();
  }
}
