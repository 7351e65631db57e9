package org.anomalyaware.api.dataset;

import java.util.Objects;

/** Neighbouring columns of samples. */
final class SelectedColumns implements Samples {

  private final Samples samples;
  private final int from;
  private final int width;

  SelectedColumns(Samples samples, int from, int to) {
    Objects.checkFromToIndex(from, to, samples.width());
    if (from == to) {
      throw new IllegalArgumentException("One column or more is selected, not none");
    }
    this.samples = samples;
    this.from = from;
    this.width = to - from;
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    float[] whole = new float[samples.width()];
    samples.copyTo(row, whole, 0);
    System.arraycopy(whole, from, target, offset, width);
  }

  @Override
  public String classOf(int row) {
    return samples.classOf(row);
  }

  @Override
  public Object origin() {
    return samples.origin();
  }

  @Override
  public int originRow(int row) {
    return samples.originRow(row);
  }
}
