package org.anomalyaware.engine.suite;

import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.engine.RunListener;

/** Tells a suite's listener what happens in the cells that share their data, and counts epochs. */
final class TrainingCounter implements RunListener {

  private final SuiteListener listener;
  private long epochs;

  TrainingCounter(SuiteListener listener) {
    this.listener = listener;
  }

  /** How many epochs were trained. */
  long epochs() {
    return epochs;
  }

  @Override
  public void progressed(String task, long done, long total) {
    listener.progressed(task, done, total);
  }

  @Override
  public void epochFinished(long seed, EpochRecord epoch) {
    epochs++;
    listener.epochsDone(1, true);
  }

  @Override
  public void noted(String note) {
    listener.noted(note);
  }
}
