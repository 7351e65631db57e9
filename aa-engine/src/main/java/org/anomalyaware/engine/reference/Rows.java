package org.anomalyaware.engine.reference;

import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.generation.RandomStream;

/** Samples as arrays. */
final class Rows {

  /** Sets these random numbers apart from those that other parts of a run draw by its seed. */
  private static final long PURPOSE = 0x5265666572L;

  /** Most numbers: 32 MiB of them. */
  private static final int MOST_VALUES = 1 << 23;

  private Rows() {}

  /** All samples, or as many as may be, drawn at random, in their order. */
  static float[][] of(Samples samples, int most, long seed) {
    int size = samples.size();
    int missing = Math.min(size, Math.min(most, MOST_VALUES / samples.width()));
    float[][] rows = new float[missing][samples.width()];
    RandomStream random = RandomStream.of(seed, PURPOSE, 0);
    int next = 0;
    // Selection sampling: Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S.
    for (int row = 0; missing > 0; row++) {
      if (random.next() * (size - row) < missing) {
        samples.copyTo(row, rows[next], 0);
        next++;
        missing--;
      }
    }
    return rows;
  }
}
