package org.anomalyaware.engine.evaluation;

/**
 * Sorts indices by their values: a radix sort, least significant digit first, of the bits of a
 * double turned such that their unsigned order is the numbers' order. It takes time proportional to
 * the number of values, and digits that all values share, as the low ones of single-precision
 * scores do, cost nothing.
 */
final class AscendingOrder {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = (Long.SIZE + DIGIT_BITS - 1) / DIGIT_BITS;
  private static final int RADIX = 1 << DIGIT_BITS;

  private AscendingOrder() {}

  /** Indices of finite values from the smallest to the largest, at least one. */
  static int[] of(double[] values) {
    long[] keys = new long[values.length];
    int[] order = new int[values.length];
    int[][] counts = new int[DIGITS][RADIX];
    for (int i = 0; i < values.length; i++) {
      keys[i] = key(values[i]);
      order[i] = i;
      for (int digit = 0; digit < DIGITS; digit++) {
        counts[digit][digitOf(keys[i], digit)]++;
      }
    }
    long[] nextKeys = new long[values.length];
    int[] nextOrder = new int[values.length];
    for (int digit = 0; digit < DIGITS; digit++) {
      int[] places = counts[digit];
      if (places[digitOf(keys[0], digit)] == values.length) {
        continue;
      }
      turnIntoStarts(places);
      for (int i = 0; i < keys.length; i++) {
        int place = places[digitOf(keys[i], digit)]++;
        nextKeys[place] = keys[i];
        nextOrder[place] = order[i];
      }
      long[] freeKeys = keys;
      keys = nextKeys;
      nextKeys = freeKeys;
      int[] freeOrder = order;
      order = nextOrder;
      nextOrder = freeOrder;
    }
    return order;
  }

  /**
   * Positive numbers get their sign bit set; negative ones, which count downwards, are inverted.
   */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ (bits >> (Long.SIZE - 1) | Long.MIN_VALUE);
  }

  private static int digitOf(long key, int digit) {
    return (int) (key >>> (digit * DIGIT_BITS)) & (RADIX - 1);
  }

  private static void turnIntoStarts(int[] counts) {
    int start = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      int count = counts[bucket];
      counts[bucket] = start;
      start += count;
    }
  }
}
