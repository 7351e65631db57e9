package org.anomalyaware.datasets.mnist;

/**
 * The whole content of a file, or of a member of an archive, that has one of the known layouts.
 * Images have 28 x 28 pixels of 8 bits, row after row.
 */
sealed interface ImageFile {
  int SIDE = 28;
  int PIXELS = SIDE * SIDE;

  /** The file, and the member if it is an archive, as shown to users. */
  String place();

  /** SHA-256 of the decompressed content, in hexadecimal. */
  String sha256();

  /** How many images it holds, or labels for as many. */
  int count();

  /**
   * Images in IDX layout.
   *
   * @param pixels image after image
   */
  record IdxImages(String place, String sha256, byte[] pixels) implements ImageFile {
    @Override
    public int count() {
      return pixels.length / PIXELS;
    }
  }

  /**
   * Labels in IDX layout.
   *
   * @param labels each from 0 to 9
   */
  record IdxLabels(String place, String sha256, byte[] labels) implements ImageFile {
    @Override
    public int count() {
      return labels.length;
    }
  }

  /**
   * Photographs and labels in CIFAR-10's binary layout, made grey and small.
   *
   * @param pixels image after image, 28 x 28
   * @param labels each from 0 to 9
   */
  record CifarBatch(String place, String sha256, byte[] pixels, byte[] labels)
      implements ImageFile {
    @Override
    public int count() {
      return labels.length;
    }
  }
}
