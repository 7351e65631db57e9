package org.anomalyaware.datasets.lhco.table;

import org.apiguardian.api.API;

/** Receives rows of numbers. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface RowSink {

  /**
   * One row.
   *
   * @param row its number, for {@link ColumnTable#place}
   * @param values one number for each wanted column; the array is used again for the next row
   */
  void row(long row, double[] values);
}
