package org.anomalyaware.benchmarks;

import java.util.Collection;

/** Closes what libraries declare to fail at closing in any way, and never do. */
final class Closing {

  private Closing() {}

  static void all(Collection<? extends AutoCloseable> open) {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
