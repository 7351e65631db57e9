package org.anomalyaware.datasets.mnist;

import java.util.Arrays;
import org.anomalyaware.api.dataset.DatasetException;

/**
 * Reads the IDX layout of MNIST: two zero bytes, the type of the values, the number of axes, the
 * size of each axis as a big-endian 32-bit number, then the values. Images are unsigned bytes on
 * three axes of n x 28 x 28, labels unsigned bytes on one.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database, "File formats"</a>
 */
final class IdxReader {
  static final int IMAGES_MAGIC = 0x00000803;
  static final int LABELS_MAGIC = 0x00000801;

  /** MNIST's largest file has 60,000. */
  static final int MOST_ITEMS = 100_000;

  /** Images that there is room for before any has come. */
  static final int FIRST_IMAGES = 256;

  private static final int CHUNK = 1 << 16;

  private IdxReader() {}

  /**
   * Reads a content to its end.
   *
   * @throws DatasetException if it is anything but whole images or whole labels
   */
  static ImageFile read(CheckedInput input, String place) {
    long magic = input.readSize("the magic number");
    if (magic != IMAGES_MAGIC && magic != LABELS_MAGIC) {
      throw input.damaged(
          "expected the magic number %08x of images or %08x of labels at byte 0, but found %08x"
              .formatted(IMAGES_MAGIC, LABELS_MAGIC, magic));
    }
    int count = count(input);
    return magic == IMAGES_MAGIC ? images(input, place, count) : labels(input, place, count);
  }

  private static int count(CheckedInput input) {
    long at = input.offset();
    long count = input.readSize("the number of items");
    if (count < 1 || count > MOST_ITEMS) {
      throw input.damaged(
          "expected 1 to %d items, but byte %d says %d".formatted(MOST_ITEMS, at, count));
    }
    return (int) count;
  }

  private static ImageFile images(CheckedInput input, String place, int count) {
    for (String axis : new String[] {"rows", "columns"}) {
      long at = input.offset();
      long size = input.readSize("the number of " + axis);
      if (size != ImageFile.SIDE) {
        throw input.damaged(
            "expected images of %d %s, but byte %d says %d"
                .formatted(ImageFile.SIDE, axis, at, size));
      }
    }
    byte[] pixels = new byte[Math.min(count, FIRST_IMAGES) * ImageFile.PIXELS];
    for (int image = 0; image < count; image++) {
      pixels = withRoomFor(image, count, pixels);
      input.read(
          pixels,
          image * ImageFile.PIXELS,
          ImageFile.PIXELS,
          "image %d of %d".formatted(image + 1, count));
    }
    return new ImageFile.IdxImages(place, input.finish(), pixels);
  }

  /** Memory follows the images that came, whatever number of them a header promises. */
  static byte[] withRoomFor(int image, int count, byte[] pixels) {
    return image * ImageFile.PIXELS < pixels.length
        ? pixels
        : Arrays.copyOf(pixels, Math.min(count, 2 * image) * ImageFile.PIXELS);
  }

  private static ImageFile labels(CheckedInput input, String place, int count) {
    long first = input.offset();
    byte[] labels = new byte[count];
    for (int start = 0; start < count; start += CHUNK) {
      int length = Math.min(CHUNK, count - start);
      input.read(
          labels,
          start,
          length,
          "labels %d to %d of %d".formatted(start + 1, start + length, count));
    }
    for (int i = 0; i < count; i++) {
      requireLabel(input, labels[i], first + i);
    }
    return new ImageFile.IdxLabels(place, input.finish(), labels);
  }

  /** Refuses a label that stands for no class. */
  static void requireLabel(CheckedInput input, byte label, long at) {
    if (Byte.toUnsignedInt(label) >= ImageCollection.CLASSES) {
      throw input.damaged(
          "expected a label from 0 to %d at byte %d, but found %d"
              .formatted(ImageCollection.CLASSES - 1, at, Byte.toUnsignedInt(label)));
    }
  }
}
