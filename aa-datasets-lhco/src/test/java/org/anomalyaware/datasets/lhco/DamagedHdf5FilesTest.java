package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.datasets.lhco.blosc.BloscFilter;
import org.anomalyaware.testkit.LoadRequests;
import org.anomalyaware.testkit.ReaderContract;

/** HDF5 files as pandas writes them, plain and compressed, damaged anywhere. */
class DamagedHdf5FilesTest extends ReaderContract {

  private static final LhcoDataset DATASET = new LhcoDataset();

  @Override
  protected List<byte[]> wholeFiles() {
    return Stream.of("plain.h5", "blosc.h5", "deflate.h5", "mixed.h5", "flags.h5")
        .map(DamagedHdf5FilesTest::fixture)
        .toList();
  }

  private static byte[] fixture(String name) {
    try {
      return Files.readAllBytes(Fixtures.path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected List<String> words() {
    return List.of("TREE", "SNOD", "HEAP", "OHDR", "FRHP", "BTLF", "GCOL", "block0_items", "df");
  }

  /** A chunk as large as one may be, compressed and not. */
  @Override
  protected long mostAllocated(long size) {
    return super.mostAllocated(size) + 2L * BloscFilter.MOST_CHUNK_BYTES;
  }

  @Override
  protected void read(Path file) {
    LoadRequest request = LoadRequests.of(DATASET, "paper", Map.of(), 1, file.getParent());
    assertThat(EventParser.table(file, request).samples().size()).isNotNegative();
  }
}
