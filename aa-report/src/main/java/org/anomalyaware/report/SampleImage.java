package org.anomalyaware.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A sample as a picture: shapes (height, width), (1, height, width) and (3, height, width), values
 * from 0 to 1; what lies outside is black or full.
 */
final class SampleImage {

  private static final int GREY = 1;
  private static final int COLOUR = 3;

  private final int channels;
  private final int height;
  private final int width;

  private SampleImage(int channels, int height, int width) {
    this.channels = channels;
    this.height = height;
    this.width = width;
  }

  /** Whether samples of a shape can be drawn. */
  static boolean canDraw(List<Long> shape) {
    return shape.size() == 2
        || (shape.size() == 3 && (shape.get(0) == GREY || shape.get(0) == COLOUR));
  }

  /** The picture's address, which holds the picture itself. */
  static String address(List<Long> shape, List<Float> values) {
    int last = shape.size() - 1;
    int channels = shape.size() == 2 ? GREY : Math.toIntExact(shape.get(0));
    SampleImage image =
        new SampleImage(
            channels, Math.toIntExact(shape.get(last - 1)), Math.toIntExact(shape.get(last)));
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(image.png(values));
  }

  private byte[] png(List<Float> values) {
    int type = channels == GREY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < channels; channel++) {
          float value = values.get((channel * height + y) * width + x);
          int level = Math.round(255 * Math.max(0, Math.min(1, value)));
          // The raster's own levels: a grey of 128 through setRGB would come out as another.
          image.getRaster().setSample(x, y, channel, level);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
