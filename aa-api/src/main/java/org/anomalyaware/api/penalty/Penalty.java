package org.anomalyaware.api.penalty;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * The loss term of labelled anomalies during fine-tuning (arXiv 2504.11520, section 3.1). Falling
 * with rising error, it pushes their reconstruction error up.
 *
 * <p>Without state; called from several threads at once where several runs go on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Penalty extends Plugin {

  /**
   * The loss term of each anomaly, in ordinary DJL arithmetic that never looks at values.
   *
   * @return shape (anomalies), added to the loss as its mean
   */
  NDArray loss(PenaltyRequest request);
}
