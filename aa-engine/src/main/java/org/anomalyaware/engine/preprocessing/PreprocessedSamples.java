package org.anomalyaware.engine.preprocessing;

import org.anomalyaware.api.dataset.Samples;
import org.apiguardian.api.API;

/** Samples as a network sees them; converted row by row whenever they are read. */
@API(status = API.Status.INTERNAL)
public final class PreprocessedSamples implements Samples {

  private final Samples raw;
  private final Preprocessing preprocessing;

  /** Nothing is converted or copied here. */
  public PreprocessedSamples(Samples raw, Preprocessing preprocessing) {
    this.raw = raw;
    this.preprocessing = preprocessing;
  }

  /**
   * Samples that are converted once and kept if that takes no more than a quarter of the heap, and
   * whenever they are read otherwise.
   */
  public static Samples of(Samples raw, Preprocessing preprocessing) {
    PreprocessedSamples view = new PreprocessedSamples(raw, preprocessing);
    long floats = (long) view.size() * view.width();
    boolean fits =
        floats < Integer.MAX_VALUE - 8 && floats * 4 <= Runtime.getRuntime().maxMemory() / 4;
    return fits ? view.kept() : view;
  }

  private Samples kept() {
    float[] values = new float[size() * width()];
    float[] row = new float[raw.width()];
    for (int i = 0; i < size(); i++) {
      raw.copyTo(i, row, 0);
      preprocessing.apply(row, values, i * width());
    }
    return Samples.of(values, width(), "preprocessed");
  }

  @Override
  public int size() {
    return raw.size();
  }

  @Override
  public int width() {
    return (int) preprocessing.output().size();
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    float[] sample = new float[raw.width()];
    raw.copyTo(row, sample, 0);
    preprocessing.apply(sample, target, offset);
  }

  @Override
  public String classOf(int row) {
    return raw.classOf(row);
  }

  @Override
  public Object origin() {
    return raw.origin();
  }

  @Override
  public int originRow(int row) {
    return raw.originRow(row);
  }
}
