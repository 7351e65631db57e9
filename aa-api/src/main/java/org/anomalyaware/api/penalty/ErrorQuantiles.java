package org.anomalyaware.api.penalty;

import org.apiguardian.api.API;

/**
 * How large the reconstruction errors of the training background are under the network that
 * fine-tuning begins with: the unit that a penalty can measure anomalies in. Computed once, before
 * the first epoch, from training samples alone; plain numbers, not arrays of the graph.
 *
 * <p>Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface ErrorQuantiles {

  /**
   * The error that a share of the background does not exceed, interpolated linearly between two
   * samples.
   *
   * @param share from 0 to 1
   */
  double quantile(double share);

  /** The error that half of the background does not exceed. */
  default double median() {
    return quantile(0.5);
  }
}
