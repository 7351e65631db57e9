package org.anomalyaware.engine;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.generation.RandomStream;

/**
 * Samples in two parts, each in the order they had.
 *
 * @param kept most of them
 * @param heldOut a random share of them
 */
record HoldOut(Samples kept, Samples heldOut) {

  /** What is held out, and for what; each draws from random numbers of its own. */
  enum Purpose {
    /** Training background that no phase trains on. */
    BACKGROUND(0),
    /** Held-out background that judges epochs rather than giving thresholds. */
    VALIDATION_BACKGROUND(1),
    /** Labelled anomalies that judge epochs rather than being trained on. */
    VALIDATION_ANOMALIES(2);

    private final long stream;

    Purpose(long stream) {
      this.stream = stream;
    }
  }

  /**
   * Holds some samples out.
   *
   * @param share from 0 to below 1, rounded down to whole samples; 0 leaves the samples as they are
   * @param least how many are kept in any case
   */
  static HoldOut of(Samples samples, double share, int least, long seed, Purpose purpose) {
    int size = samples.size();
    int count = Math.max(0, Math.min((int) (share * size), size - least));
    if (count == 0) {
      return new HoldOut(samples, samples.select());
    }
    BitSet chosen = chosen(size, count, RandomStream.of(seed, purpose.stream, 0));
    return new HoldOut(
        samples.select(IntStream.range(0, size).filter(row -> !chosen.get(row)).toArray()),
        samples.select(chosen.stream().toArray()));
  }

  /** Selection sampling: Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S. */
  private static BitSet chosen(int size, int count, RandomStream random) {
    BitSet chosen = new BitSet(size);
    int missing = count;
    for (int row = 0; row < size; row++) {
      if (random.next() * (size - row) < missing) {
        chosen.set(row);
        missing--;
      }
    }
    return chosen;
  }
}
