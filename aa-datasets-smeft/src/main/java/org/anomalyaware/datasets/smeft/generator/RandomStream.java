package org.anomalyaware.datasets.smeft.generator;

/**
 * SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014), written out so that the sequence is the same on every Java version. A stream is
 * named by a seed, a stage and a block; its start is a hash of the three.
 */
final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  static RandomStream of(long seed, Stage stage, long block) {
    long hash = mix(seed + GOLDEN_GAMMA);
    hash = mix(hash + GOLDEN_GAMMA * stage.number);
    return new RandomStream(mix(hash + GOLDEN_GAMMA * (block + 1L)));
  }

  /** Uniform in [0, 1). */
  double next() {
    state += GOLDEN_GAMMA;
    return (mix(state) >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** What a stream is used for; no two uses share random numbers. */
  enum Stage {
    ADAPTATION(1),
    INTEGRATION(2),
    EVENTS(3);

    private final long number;

    Stage(long number) {
      this.number = number;
    }
  }
}
