package org.anomalyaware.engine;

import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.SeedResult;
import org.apiguardian.api.API;

/**
 * Hears how an experiment comes along. Every method does nothing unless overridden.
 *
 * <p>Called by the thread that runs the experiment, but for progress, which may come from any
 * thread, one call at a time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RunListener extends ProgressListener {

  /** A long task came further; see {@link ProgressListener#progressed}. */
  @Override
  default void progressed(String task, long done, long total) {}

  /** A phase of training begins. */
  default void phaseStarted(long seed, Phase phase, int epochs) {}

  /** An epoch is over. */
  default void epochFinished(long seed, EpochRecord epoch) {}

  /** The run of a seed is over, well or not. */
  default void seedFinished(SeedResult result) {}

  /** Something the user should know, such as that XLA is missing. */
  default void noted(String note) {}

  /** A listener that does nothing. */
  static RunListener silent() {
    return new RunListener() {};
  }
}
