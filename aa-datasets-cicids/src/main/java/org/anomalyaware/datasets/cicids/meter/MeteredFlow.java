package org.anomalyaware.datasets.cicids.meter;

import org.apiguardian.api.API;

/**
 * One row of the table.
 *
 * @param values by {@link FlowColumn#index()}; handed over, not copied
 */
@API(status = API.Status.INTERNAL)
@SuppressWarnings("ArrayRecordComponent")
public record MeteredFlow(double[] values) {

  /** One of the columns. */
  public double get(FlowColumn column) {
    return values[column.index()];
  }

  /** Writes the columns into a table of floats. */
  public void copyTo(float[] table, int offset) {
    for (int i = 0; i < values.length; i++) {
      table[offset + i] = (float) values[i];
    }
  }

  /** Whether all columns are numbers; the rates of a flow without duration are not. */
  public boolean isFinite() {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
