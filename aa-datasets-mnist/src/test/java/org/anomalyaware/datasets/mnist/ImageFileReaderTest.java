package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileReaderTest {
  private static byte[] batch;

  @TempDir Path folder;

  @BeforeAll
  static void makeBatch() {
    batch = Fixtures.cifarBatch();
  }

  @Test
  void the_content_decides_and_not_the_name() {
    byte[] labels = Fixtures.idxLabels(new byte[] {3, 1, 4});
    ImageFile plain = only(Fixtures.write(folder, "images.gz", labels));
    ImageFile compressed = only(Fixtures.write(folder, "labels.raw", Fixtures.gzip(labels)));

    assertThat(plain).isInstanceOf(ImageFile.IdxLabels.class);
    assertThat(compressed.sha256()).isEqualTo(plain.sha256());
    assertThat(((ImageFile.IdxLabels) compressed).labels()).containsExactly(3, 1, 4);
  }

  @Test
  void a_batch_of_photographs_is_known_by_its_size_and_becomes_grey() {
    ImageFile.CifarBatch read =
        (ImageFile.CifarBatch) only(Fixtures.write(folder, "photographs", batch));

    assertThat(read.count()).isEqualTo(10_000);
    assertThat(read.labels()).isEqualTo(Fixtures.cyclicLabels(10_000));
    for (int image : new int[] {0, 1, 255, 256, 9_999}) {
      assertThat(
              Arrays.copyOfRange(
                  read.pixels(), image * ImageFile.PIXELS, (image + 1) * ImageFile.PIXELS))
          .containsOnly(image);
    }
    assertThat(only(Fixtures.write(folder, "compressed", Fixtures.gzip(batch))).sha256())
        .isEqualTo(read.sha256());
  }

  @Test
  void a_photograph_may_begin_like_an_idx_file() {
    byte[] content = batch.clone();
    System.arraycopy(Fixtures.idxImages(new byte[0]), 0, content, 0, 4);
    assertThat(only(Fixtures.write(folder, "photographs", content)))
        .isInstanceOf(ImageFile.CifarBatch.class);
  }

  @Test
  void members_of_an_archive_are_read_in_place() {
    byte[] archive =
        Fixtures.tar(
            "cifar-10-batches-bin/readme.html", "<html>".getBytes(StandardCharsets.US_ASCII),
            "cifar-10-batches-bin/test_batch.bin", batch,
            "labels", Fixtures.idxLabels(new byte[] {1}));
    Path file = Fixtures.write(folder, "archive", Fixtures.gzip(archive));

    List<ImageFile> found = ImageFileReader.read(file);

    assertThat(found).hasSize(2);
    assertThat(found.get(0).place()).isEqualTo(file + "!cifar-10-batches-bin/test_batch.bin");
    assertThat(found.get(0).sha256())
        .isEqualTo(only(Fixtures.write(folder, "batch", batch)).sha256());
    assertThat(found.get(1)).isInstanceOf(ImageFile.IdxLabels.class);
  }

  @Test
  void a_damaged_batch_is_refused_with_the_place() {
    assertRefused(
        Arrays.copyOf(batch, batch.length - 1),
        "truncated at byte 30729999, within CIFAR-10 image 10000 of 10000; expected 1 bytes more");
    assertRefused(Arrays.copyOf(batch, batch.length + 1), "expected the end at byte 30730000");
    byte[] wrongLabel = batch.clone();
    wrongLabel[2 * CifarReader.RECORD] = 10;
    assertRefused(wrongLabel, "expected a label from 0 to 9 at byte 6146, but found 10");
  }

  @Test
  void a_damaged_compressed_file_is_refused_with_the_place() {
    byte[] whole = Fixtures.gzip(Fixtures.idxImages(Fixtures.randomPixels(20, 1)));
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "cannot be read on from byte");
    assertRefused(Arrays.copyOf(whole, 5), "cannot be read: the compressed data ends too early");
    byte[] changed = whole.clone();
    changed[whole.length - 6] ^= 1;
    assertRefused(changed, "cannot be read on from byte 15696");
  }

  @Test
  void a_cut_archive_is_refused() {
    byte[] archive = Fixtures.tar("test_batch.bin", batch);
    assertRefused(Arrays.copyOf(archive, archive.length / 2), "cannot be read on from byte");
  }

  @Test
  void anything_else_is_refused_with_what_is_known() {
    assertRefused(new byte[0], "not a known layout. Expected IDX images");
    assertRefused("label,pixel\n".repeat(500).getBytes(StandardCharsets.US_ASCII), "not a known");
    assertRefused(Fixtures.tar("a.txt", new byte[] {'a'}), "not a known layout");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ImageFileReader.read(folder.resolve("nothing")))
        .withMessageContaining("there is no such file");
  }

  private ImageFile only(Path file) {
    List<ImageFile> found = ImageFileReader.read(file);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void assertRefused(byte[] content, String why) {
    Path file = Fixtures.write(folder, "refused", content);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ImageFileReader.read(file))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(why);
  }
}
