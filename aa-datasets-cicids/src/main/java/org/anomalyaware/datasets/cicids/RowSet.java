package org.anomalyaware.datasets.cicids;

/**
 * Which rows have been seen, by 64 bits of each. Among a million rows two different ones share all
 * 64 bits with a probability of 3e-8, n^2 / 2^65.
 */
final class RowSet {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIRST_SLOTS = 1 << 12;

  private long[] slots = new long[FIRST_SLOTS];
  private int size;

  /** The bits of a row's numbers; 0 and -0 are the same number. */
  static long bits(double[] row) {
    long bits = 0;
    for (double value : row) {
      bits = mixed(bits, Double.doubleToLongBits(value + 0.0));
    }
    return bits;
  }

  /** The bits of a row's numbers; 0 and -0 are the same number. */
  static long bits(float[] row) {
    long bits = 0;
    for (float value : row) {
      bits = mixed(bits, Float.floatToIntBits(value + 0.0f));
    }
    return bits;
  }

  /** The bits of a row's numbers and of its class. */
  static long bits(long numbers, TrafficClass traffic) {
    return mixed(numbers, traffic.code());
  }

  /**
   * One round of SplitMix64 (Steele, Lea, Flood 2014) over what came before and what comes next.
   */
  private static long mixed(long before, long next) {
    long z = (before ^ next) * 0xBF58476D1CE4E5B9L + GOLDEN;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Adds a row; false if it was there. */
  boolean add(long bits) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    int slot = slotOf(slots, nonZero(bits));
    if (slots[slot] != 0) {
      return false;
    }
    slots[slot] = nonZero(bits);
    size++;
    return true;
  }

  boolean contains(long bits) {
    return slots[slotOf(slots, nonZero(bits))] != 0;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(2, slots.length)];
    for (long bits : slots) {
      if (bits != 0) {
        larger[slotOf(larger, bits)] = bits;
      }
    }
    slots = larger;
  }

  /** Where the bits are, or the empty slot where they belong. */
  private static int slotOf(long[] slots, long bits) {
    int slot = (int) ((bits * GOLDEN) >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != bits) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Zero marks an empty slot. */
  private static long nonZero(long bits) {
    return bits == 0 ? GOLDEN : bits;
  }
}
