package org.anomalyaware.datasets.mnist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Contents in the layouts that the readers know. */
final class Fixtures {
  private Fixtures() {}

  static byte[] idxImages(byte[] pixels) {
    int count = pixels.length / ImageFile.PIXELS;
    return ByteBuffer.allocate(4 * Integer.BYTES + pixels.length)
        .putInt(IdxReader.IMAGES_MAGIC)
        .putInt(count)
        .putInt(ImageFile.SIDE)
        .putInt(ImageFile.SIDE)
        .put(pixels)
        .array();
  }

  static byte[] idxLabels(byte[] labels) {
    return ByteBuffer.allocate(2 * Integer.BYTES + labels.length)
        .putInt(IdxReader.LABELS_MAGIC)
        .putInt(labels.length)
        .put(labels)
        .array();
  }

  static byte[] randomPixels(int images, long seed) {
    byte[] pixels = new byte[images * ImageFile.PIXELS];
    new Random(seed).nextBytes(pixels);
    return pixels;
  }

  /** 0 to 9 over and over again. */
  static byte[] cyclicLabels(int count) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % ImageCollection.CLASSES);
    }
    return labels;
  }

  /** Image i has the label i mod 10 and one grey, i mod 256, all over. */
  static byte[] cifarBatch() {
    byte[] batch = new byte[(int) CifarReader.BATCH_BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(batch);
    byte[] image = new byte[CifarImage.BYTES];
    for (int i = 0; i < CifarReader.IMAGES; i++) {
      Arrays.fill(image, (byte) i);
      buffer.put((byte) (i % ImageCollection.CLASSES)).put(image);
    }
    return batch;
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Members as alternating names and contents. */
  static byte[] tar(Object... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        byte[] content = (byte[]) members[i + 1];
        TarArchiveEntry entry = new TarArchiveEntry((String) members[i]);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static CheckedInput input(byte[] content) {
    return new CheckedInput(new ByteArrayInputStream(content), "some-file");
  }

  static Path write(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
