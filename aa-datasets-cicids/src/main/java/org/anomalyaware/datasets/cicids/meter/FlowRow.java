package org.anomalyaware.datasets.cicids.meter;

/** A row while it is filled. Columns that nobody sets are 0, as in the published files. */
final class FlowRow {

  private final double[] values = new double[FlowColumn.COUNT];

  void set(FlowColumn column, double value) {
    values[column.index()] = value;
  }

  void set(FlowColumn column, long whole) {
    set(column, (double) whole);
  }

  MeteredFlow finish() {
    return new MeteredFlow(values);
  }
}
