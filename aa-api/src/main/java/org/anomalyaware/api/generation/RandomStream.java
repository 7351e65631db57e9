package org.anomalyaware.api.generation;

import org.apiguardian.api.API;

/**
 * SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014), written out so that the sequence is the same on every Java version. A stream is
 * named by three numbers; its start is a hash of them. One stream per thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /**
   * The stream of a name, at its start.
   *
   * @param seed what the user chose
   * @param purpose what the numbers are used for; no two purposes share a stream
   * @param block which block of the work, from 0
   */
  public static RandomStream of(long seed, long purpose, long block) {
    long hash = mix(seed + GOLDEN_GAMMA);
    hash = mix(hash + GOLDEN_GAMMA * purpose);
    return new RandomStream(mix(hash + GOLDEN_GAMMA * (block + 1L)));
  }

  /** Uniform in [0, 1). */
  public double next() {
    state += GOLDEN_GAMMA;
    return (mix(state) >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
