package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.testkit.ReaderContract;

/** Batches of CIFAR-10 of two records, since a whole one has 30 MB, damaged anywhere. */
class DamagedCifarBatchTest extends ReaderContract {

  private static final int IMAGES = 2;

  @Override
  protected List<byte[]> wholeFiles() {
    return List.of(Arrays.copyOf(Fixtures.cifarBatch(), IMAGES * CifarReader.RECORD));
  }

  @Override
  protected void read(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      CheckedInput input = new CheckedInput(content, file.toString());
      assertThat(CifarReader.read(input, file.toString(), IMAGES).pixels())
          .hasSize(IMAGES * ImageFile.PIXELS);
    }
  }
}
