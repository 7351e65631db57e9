package org.anomalyaware.api;

import org.apiguardian.api.API;

/**
 * Hears how far a long task has come. May be called from any thread, one call at a time per task.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface ProgressListener {

  /**
   * A step was made.
   *
   * @param task what is being done, as a user would say it ("Generating SM events")
   * @param done how much of it is done, from 0 to {@code total}
   * @param total how much there is to do; at least 1
   */
  void progressed(String task, long done, long total);

  /** A listener that does nothing. */
  static ProgressListener silent() {
    return (task, done, total) -> {};
  }
}
