package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.testkit.ReaderContract;

/** IDX files by themselves, in tar archives, compressed, and all of it damaged. */
class DamagedImageFilesTest extends ReaderContract {

  private static final byte[] IMAGES = Fixtures.idxImages(Fixtures.randomPixels(3, 1));
  private static final byte[] LABELS = Fixtures.idxLabels(Fixtures.cyclicLabels(30));

  @Override
  protected List<byte[]> wholeFiles() {
    return List.of(
        IMAGES,
        LABELS,
        Fixtures.gzip(LABELS),
        Fixtures.tar("a/readme", "text".getBytes(StandardCharsets.US_ASCII), "a/labels", LABELS),
        Fixtures.gzip(Fixtures.tar("images", IMAGES)));
  }

  /** Compressed after the damage, so that it is the layout that is damaged and not the gzip. */
  @Override
  protected byte[] wrapped(byte[] damaged, long number) {
    return number % 4 == 3 ? Fixtures.gzip(damaged) : damaged;
  }

  @Override
  protected void read(Path file) {
    assertThat(ImageFileReader.read(file)).isNotEmpty().allMatch(found -> found.count() > 0);
  }
}
