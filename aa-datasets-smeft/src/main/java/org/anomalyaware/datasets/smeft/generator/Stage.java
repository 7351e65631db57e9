package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.api.generation.RandomStream;

/** What random numbers are used for; no two uses share any. */
enum Stage {
  ADAPTATION(1),
  INTEGRATION(2),
  EVENTS(3);

  private final long number;

  Stage(long number) {
    this.number = number;
  }

  /** The random numbers of one block. */
  RandomStream stream(long seed, long block) {
    return RandomStream.of(seed, number, block);
  }
}
