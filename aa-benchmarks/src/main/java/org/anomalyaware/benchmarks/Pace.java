package org.anomalyaware.benchmarks;

import java.time.Duration;

/** How often something can be done. */
final class Pace {

  private Pace() {}

  /**
   * Does it again and again.
   *
   * @param time for how long, at least; it is done once in any case
   * @return how often a second
   */
  static double perSecond(Duration time, Runnable work) {
    long began = System.nanoTime();
    long done = 0;
    long passed;
    do {
      work.run();
      done++;
      passed = System.nanoTime() - began;
    } while (passed < time.toNanos());
    return done / (passed / 1e9);
  }
}
