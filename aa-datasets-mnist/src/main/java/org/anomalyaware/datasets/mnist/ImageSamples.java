package org.anomalyaware.datasets.mnist;

import java.util.List;
import org.anomalyaware.api.dataset.Samples;

/** Images that stay bytes, a quarter of the memory of floats, until they are copied. */
final class ImageSamples implements Samples {
  private static final float WHITE = 255f;

  private final byte[] pixels;
  private final byte[] labels;
  private final List<String> classNames;

  /**
   * A table over arrays that the caller gives up.
   *
   * @param pixels 784 bytes for each image, 0 is black and 255 white
   * @param labels for each image the index of its class's name
   */
  ImageSamples(byte[] pixels, byte[] labels, List<String> classNames) {
    if (pixels.length != labels.length * ImageFile.PIXELS) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are not " + labels.length + " images");
    }
    this.pixels = pixels;
    this.labels = labels;
    this.classNames = List.copyOf(classNames);
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int width() {
    return ImageFile.PIXELS;
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    int start = row * ImageFile.PIXELS;
    for (int i = 0; i < ImageFile.PIXELS; i++) {
      target[offset + i] = Byte.toUnsignedInt(pixels[start + i]) / WHITE;
    }
  }

  @Override
  public String classOf(int row) {
    return classNames.get(labels[row]);
  }

  @Override
  public Object origin() {
    return this;
  }

  @Override
  public int originRow(int row) {
    return row;
  }
}
