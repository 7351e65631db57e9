package org.anomalyaware.engine.data;

import java.util.concurrent.CancellationException;

/** The user's wish to stop, which reaches this package as the interruption of its thread. */
final class Interruptions {

  private Interruptions() {}

  /** Stops here if the thread is interrupted; it stays so. */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Fetching was interrupted");
    }
  }

  /** Marks the thread as interrupted again and tells its callers. */
  static CancellationException by(InterruptedException interruption) {
    Thread.currentThread().interrupt();
    CancellationException cancelled = new CancellationException("Fetching was interrupted");
    cancelled.initCause(interruption);
    return cancelled;
  }
}
