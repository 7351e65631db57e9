package org.anomalyaware.datasets.mnist;

/**
 * Turns a colour photograph of 32 x 32 pixels into what MNIST's digits are: 28 x 28 pixels of 8-bit
 * grey.
 *
 * <p>Grey is the luma of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B. The size changes by area
 * averaging: an output pixel covers 8/7 x 8/7 input pixels and is their mean, each weighted by the
 * part of it that is covered. With i = 7 q + r that is, along each axis, (7 - r)/8 of input pixel 8
 * q + r and (1 + r)/8 of the next. All of it is computed in whole numbers and rounded once, half
 * up, so that results are the same everywhere and photographs have no finer shades than digits.
 */
final class CifarImage {
  static final int SIDE = 32;
  static final int PLANE = SIDE * SIDE;
  static final int BYTES = 3 * PLANE;

  /** Input pixels advance by 8 where output pixels advance by 7. */
  private static final int STEP = 7;

  private static final int TAPS = 8;

  private static final int RED = 299;
  private static final int GREEN = 587;
  private static final int BLUE = 114;

  /** Grey is in thousandths, and each axis adds a factor of 8. */
  private static final int DENOMINATOR = (RED + GREEN + BLUE) * TAPS * TAPS;

  private CifarImage() {}

  /**
   * Converts one image.
   *
   * @param colours 1,024 red, then green, then blue bytes from {@code start} on
   * @param target receives 784 bytes from {@code targetStart} on
   */
  static void toGrey28(byte[] colours, int start, byte[] target, int targetStart) {
    for (int row = 0; row < ImageFile.SIDE; row++) {
      for (int column = 0; column < ImageFile.SIDE; column++) {
        int corner = start + first(row) * SIDE + first(column);
        int sum =
            before(row) * pair(colours, corner, column)
                + after(row) * pair(colours, corner + SIDE, column);
        target[targetStart + row * ImageFile.SIDE + column] =
            (byte) ((sum + DENOMINATOR / 2) / DENOMINATOR);
      }
    }
  }

  /** Two neighbours in a row, in eighths of thousandths. */
  private static int pair(byte[] colours, int left, int column) {
    return before(column) * luma(colours, left) + after(column) * luma(colours, left + 1);
  }

  private static int luma(byte[] colours, int red) {
    return RED * Byte.toUnsignedInt(colours[red])
        + GREEN * Byte.toUnsignedInt(colours[red + PLANE])
        + BLUE * Byte.toUnsignedInt(colours[red + 2 * PLANE]);
  }

  private static int first(int output) {
    return output + output / STEP;
  }

  private static int before(int output) {
    return STEP - output % STEP;
  }

  private static int after(int output) {
    return 1 + output % STEP;
  }
}
