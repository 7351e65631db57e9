package org.anomalyaware.engine.training;

import ai.djl.ndarray.types.Shape;

/**
 * How many samples one call trains on.
 *
 * @param steps most batches in a chunk, at least 1
 * @param batch samples in a batch, background and anomalies together
 */
record ChunkShape(int steps, int batch) {

  /** What a chunk may hold: large enough that a call's own cost vanishes, small beside any heap. */
  private static final long MOST_FLOATS = 1 << 20;

  private static final int MOST_STEPS = 256;

  /** The largest chunk that is worth it. */
  static ChunkShape fitting(int stepsPerEpoch, int batch, long width) {
    long affordable = Math.max(1, MOST_FLOATS / (batch * width));
    return new ChunkShape((int) Math.min(Math.min(affordable, MOST_STEPS), stepsPerEpoch), batch);
  }

  /** (steps, batch, features...). */
  long[] dimensions(Shape features) {
    return new Shape(steps, batch).addAll(features).getShape().clone();
  }

  /** (batch, features...). */
  Shape batch(Shape features) {
    return new Shape(batch).addAll(features);
  }
}
