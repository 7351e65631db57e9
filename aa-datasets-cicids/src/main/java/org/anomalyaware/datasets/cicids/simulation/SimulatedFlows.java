package org.anomalyaware.datasets.cicids.simulation;

import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.apiguardian.api.API;

/**
 * Flows of one kind.
 *
 * @param values row after row, {@link FlowColumn#COUNT} columns; handed over, not copied
 * @param notFinite how many flows were left out besides, because they have no duration and so no
 *     finite rates
 */
@API(status = API.Status.INTERNAL)
@SuppressWarnings("ArrayRecordComponent")
public record SimulatedFlows(float[] values, long notFinite) {

  /** How many flows there are. */
  public int rows() {
    return values.length / FlowColumn.COUNT;
  }
}
