package org.anomalyaware.api.dataset;

import java.util.List;

/** Samples in one array, row after row. */
final class ArraySamples implements Samples {

  private final float[] values;
  private final int width;
  private final List<String> classNames;
  private final byte[] classIndices;

  ArraySamples(float[] values, int width, List<String> classNames, byte[] classIndices) {
    if (width < 1 || values.length % width != 0 || values.length / width != classIndices.length) {
      throw new IllegalArgumentException(
          values.length
              + " values and "
              + classIndices.length
              + " classes do not make rows of "
              + width);
    }
    requireFinite(values, width);
    requireNamed(classNames, classIndices);
    this.values = values;
    this.width = width;
    this.classNames = List.copyOf(classNames);
    this.classIndices = classIndices;
  }

  private static void requireFinite(float[] values, int width) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Row " + i / width + ", column " + i % width + " is " + values[i] + ", not finite");
      }
    }
  }

  private static void requireNamed(List<String> classNames, byte[] classIndices) {
    for (int row = 0; row < classIndices.length; row++) {
      if (classIndices[row] < 0 || classIndices[row] >= classNames.size()) {
        throw new IllegalArgumentException(
            "Row " + row + " is of class " + classIndices[row] + " among " + classNames);
      }
    }
  }

  @Override
  public int size() {
    return classIndices.length;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    System.arraycopy(values, row * width, target, offset, width);
  }

  @Override
  public String classOf(int row) {
    return classNames.get(classIndices[row]);
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
