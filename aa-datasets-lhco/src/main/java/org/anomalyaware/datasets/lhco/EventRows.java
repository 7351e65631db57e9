package org.anomalyaware.datasets.lhco;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anomalyaware.api.dataset.DatasetException;

/** Rows of one class in an array that grows. */
final class EventRows {
  private static final int WIDTH = JetColumns.FEATURES;

  /** As many rows as an array can hold with some room for growing. */
  private static final int MOST_ROWS = 100_000_000;

  private float[] values = new float[1_024 * WIDTH];
  private int size;

  int size() {
    return size;
  }

  void add(float[] row) {
    if (size == MOST_ROWS) {
      throw new DatasetException(
          "There are more than %d events of one class; give fewer".formatted(MOST_ROWS));
    }
    int start = size * WIDTH;
    if (start == values.length) {
      values = Arrays.copyOf(values, Math.min(MOST_ROWS, size + size / 2) * WIDTH);
    }
    System.arraycopy(row, 0, values, start, WIDTH);
    size++;
  }

  /** The rows in order, each but once. */
  float[] distinct() {
    BitSet repeated = repeated();
    float[] kept = new float[(size - repeated.cardinality()) * WIDTH];
    int target = 0;
    for (int row = repeated.nextClearBit(0); row < size; row = repeated.nextClearBit(row + 1)) {
      System.arraycopy(values, row * WIDTH, kept, target, WIDTH);
      target += WIDTH;
    }
    return kept;
  }

  /** The rows that equal an earlier one. Only rows with the same hash are compared. */
  private BitSet repeated() {
    long[] hashes = new long[size];
    Arrays.setAll(hashes, this::hash);
    Set<Long> shared = shared(hashes);
    BitSet repeated = new BitSet();
    if (!shared.isEmpty()) {
      Map<List<Float>, Integer> seen = new HashMap<>();
      for (int row = 0; row < size; row++) {
        if (shared.contains(hashes[row]) && seen.putIfAbsent(boxed(row), row) != null) {
          repeated.set(row);
        }
      }
    }
    return repeated;
  }

  private static Set<Long> shared(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    Set<Long> shared = new HashSet<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        shared.add(sorted[i]);
      }
    }
    return shared;
  }

  private List<Float> boxed(int row) {
    Float[] boxed = new Float[WIDTH];
    Arrays.setAll(boxed, i -> values[row * WIDTH + i]);
    return List.of(boxed);
  }

  /** Every step is invertible, so that rows which differ in one number never share a hash. */
  private long hash(int row) {
    long hash = 0;
    for (int i = 0; i < WIDTH; i++) {
      hash = (hash ^ Float.floatToIntBits(values[row * WIDTH + i])) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
