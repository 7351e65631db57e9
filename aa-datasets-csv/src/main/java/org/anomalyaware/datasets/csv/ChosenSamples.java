package org.anomalyaware.datasets.csv;

import java.util.List;
import org.anomalyaware.api.dataset.Samples;

/** Rows of an imported table as samples: the chosen features, by the names of their classes. */
final class ChosenSamples implements Samples {

  private final ImportedTable table;
  private final Samples rows;
  private final List<ChosenFeature> features;
  private final float[] standIns;

  /**
   * All rows of a table.
   *
   * @param standIns for each feature what stands in where it is missing
   */
  ChosenSamples(ImportedTable table, List<ChosenFeature> features, float[] standIns) {
    this.table = table;
    this.rows = table.samples();
    this.features = List.copyOf(features);
    this.standIns = standIns.clone();
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public int width() {
    return features.size();
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    float[] whole = new float[rows.width()];
    rows.copyTo(row, whole, 0);
    for (int i = 0; i < features.size(); i++) {
      ChosenFeature feature = features.get(i);
      target[offset + i] =
          MissingMarks.isMarked(whole, table.columns(), feature.column())
              ? standIns[i]
              : feature.in(whole);
    }
  }

  @Override
  public String classOf(int row) {
    return table.classes().get(Integer.parseInt(rows.classOf(row))).word();
  }

  @Override
  public Object origin() {
    return rows.origin();
  }

  @Override
  public int originRow(int row) {
    return rows.originRow(row);
  }
}
