package org.anomalyaware.engine.training;

import org.apiguardian.api.API;

/** Whether XLA compiles training. */
@API(status = API.Status.INTERNAL)
public enum XlaMode {
  /**
   * Unless the network convolves, which XLA does more slowly on a processor than TensorFlow's own
   * kernels. Where XLA cannot, the same graph runs without it, and that is said. The network alone
   * decides, and no clock, so that a run can be repeated.
   */
  AUTO,
  /** Or training fails. */
  ON,
  /** Not even if it could. */
  OFF
}
