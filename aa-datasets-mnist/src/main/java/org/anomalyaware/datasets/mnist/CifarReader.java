package org.anomalyaware.datasets.mnist;

import org.anomalyaware.api.dataset.DatasetException;

/**
 * Reads a batch of CIFAR-10's binary version: 10,000 records of a label byte and 32 x 32 red, then
 * green, then blue bytes. There is no header, so a batch is known by its size and its labels.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The CIFAR-10 dataset, "Binary
 *     version"</a>
 */
final class CifarReader {
  static final int IMAGES = 10_000;
  static final int RECORD = 1 + CifarImage.BYTES;
  static final long BATCH_BYTES = (long) IMAGES * RECORD;

  private CifarReader() {}

  /**
   * Reads a content to its end; colours are gone as soon as a record is read.
   *
   * @throws DatasetException if it is anything but 10,000 records
   */
  static ImageFile.CifarBatch read(CheckedInput input, String place) {
    return read(input, place, IMAGES);
  }

  /** Reads a batch of another number of records. */
  static ImageFile.CifarBatch read(CheckedInput input, String place, int images) {
    byte[] record = new byte[RECORD];
    byte[] labels = new byte[images];
    byte[] pixels = new byte[Math.min(images, IdxReader.FIRST_IMAGES) * ImageFile.PIXELS];
    for (int image = 0; image < images; image++) {
      pixels = IdxReader.withRoomFor(image, images, pixels);
      long at = input.offset();
      input.read(record, 0, RECORD, "CIFAR-10 image %d of %d".formatted(image + 1, images));
      IdxReader.requireLabel(input, record[0], at);
      labels[image] = record[0];
      CifarImage.toGrey28(record, 1, pixels, image * ImageFile.PIXELS);
    }
    return new ImageFile.CifarBatch(place, input.finish(), pixels, labels);
  }
}
