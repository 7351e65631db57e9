package org.anomalyaware.engine.training;

import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * The rows of a table again and again, every time in a new order. Which row comes when depends on
 * the seed alone.
 */
final class RowStream {

  private final int[] rows;
  private final IntFunction<RandomGenerator> randomOfPass;
  private int pass;
  private int next;

  /**
   * A stream before its first row.
   *
   * @param size how many rows there are, at least 1
   * @param randomOfPass the generator that shuffles a pass, counted from 1
   */
  RowStream(int size, IntFunction<RandomGenerator> randomOfPass) {
    this.rows = new int[size];
    this.randomOfPass = randomOfPass;
    this.next = size;
  }

  int next() {
    if (next == rows.length) {
      startPass();
    }
    return rows[next++];
  }

  /** Leaves the rest of this pass out, so that the next row is the first of a new order. */
  void startPass() {
    pass++;
    next = 0;
    RandomGenerator random = randomOfPass.apply(pass);
    for (int i = 0; i < rows.length; i++) {
      int j = random.nextInt(i + 1);
      rows[i] = rows[j];
      rows[j] = i;
    }
  }
}
