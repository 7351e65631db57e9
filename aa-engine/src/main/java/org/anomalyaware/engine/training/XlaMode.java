package org.anomalyaware.engine.training;

import org.apiguardian.api.API;

/** Whether XLA compiles training. */
@API(status = API.Status.INTERNAL)
public enum XlaMode {
  /** If it can; otherwise the same graph runs without it, and that is said. */
  AUTO,
  /** Or training fails. */
  ON,
  /** Not even if it could. */
  OFF
}
