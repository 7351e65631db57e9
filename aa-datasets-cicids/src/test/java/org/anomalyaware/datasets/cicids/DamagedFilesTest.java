package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.testkit.ReaderContract;
import org.junit.jupiter.api.Nested;

/** Whatever happens to a file, it is read, or refused by the documented exception. */
class DamagedFilesTest {

  private static final List<String> WORDS =
      List.of("BENIGN", "DoS Hulk", "FTP-Patator", " Label", "Attack Type", "Infinity", "Flow ID");

  /** Files of flows by themselves, in each layout. */
  @Nested
  class OfText extends ReaderContract {
    @Override
    protected List<byte[]> wholeFiles() {
      return List.of(
          published(Layout.MACHINE_LEARNING),
          published(Layout.LABELLED_FLOWS),
          FlowText.of(Layout.CLEANED, 7)
              .rows(6, "Normal Traffic")
              .rows(3, "Brute Force")
              .rows(3, "DoS")
              .bytes());
    }

    @Override
    protected List<String> words() {
      return WORDS;
    }

    @Override
    protected void read(Path file) {
      DamagedFilesTest.read(file);
    }
  }

  /** The same within a zip: now the text is damaged, now the zip. */
  @Nested
  class OfZips extends ReaderContract {
    @Override
    protected String fileName() {
      return "flows.zip";
    }

    @Override
    protected List<byte[]> wholeFiles() {
      return List.of(zip(published(Layout.MACHINE_LEARNING)));
    }

    @Override
    protected int many() {
      return 20_000;
    }

    @Override
    protected void read(Path file) {
      DamagedFilesTest.read(file);
    }
  }

  private static void read(Path path) {
    for (FlowFile file : FlowFiles.named(List.of(path), DataFolders.of(path.getParent()))) {
      Census census = Census.take(file, FlowHeader.read(file), bytes -> {});
      ParsedTable table =
          TableCache.none()
              .table(
                  new TableKey("flows", census.sha256()),
                  sink -> FlowReader.read(census, sink, lines -> {}));
      assertThat(table.samples().size()).isLessThanOrEqualTo((int) census.counts().total());
    }
  }

  private static byte[] published(Layout layout) {
    return FlowText.of(layout, 7)
        .rows(6, "BENIGN")
        .rows(3, "FTP-Patator")
        .rows(3, "DoS Hulk")
        .rows(1, "Heartbleed")
        .bytes();
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("flows.csv"));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
