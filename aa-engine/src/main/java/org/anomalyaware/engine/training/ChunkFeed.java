package org.anomalyaware.engine.training;

import ai.djl.ndarray.types.Shape;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.tensorflow.types.TFloat32;

/**
 * The chunks of a phase one after another. Two tensors take turns: while one is trained on, a
 * thread of this feed fills the other, so memory stays at two chunks whatever the size of the data.
 */
final class ChunkFeed implements AutoCloseable {

  /** Batches to train on: the first {@code steps} of the tensor. Valid until the next but one. */
  record Chunk(TFloat32 tensor, int steps) {}

  private final BatchSource batches;
  private final ChunkShape shape;
  private final int stepsPerEpoch;
  private final float[] buffer;
  private final TFloat32[] tensors;
  private final ExecutorService filler =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "chunk-feed");
            thread.setDaemon(true);
            return thread;
          });
  private long remaining;
  private int doneInEpoch;
  private int turn;
  private Future<Chunk> coming;

  ChunkFeed(BatchSource batches, ChunkShape shape, Shape features, int epochs) {
    this.batches = batches;
    this.shape = shape;
    this.stepsPerEpoch = batches.stepsPerEpoch();
    this.remaining = (long) stepsPerEpoch * epochs;
    org.tensorflow.ndarray.Shape dimensions = Tensors.shape(shape.dimensions(features));
    this.buffer = new float[Math.toIntExact(dimensions.size())];
    this.tensors = new TFloat32[] {TFloat32.tensorOf(dimensions), TFloat32.tensorOf(dimensions)};
    this.coming = filler.submit(this::fill);
  }

  int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** The next chunk; a chunk never reaches over the end of an epoch. */
  Chunk next() {
    try {
      Chunk chunk = coming.get();
      remaining -= chunk.steps();
      if (remaining > 0) {
        coming = filler.submit(this::fill);
      }
      return chunk;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Training was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A chunk could not be put together", e.getCause());
    }
  }

  private Chunk fill() {
    if (doneInEpoch == 0) {
      batches.startEpoch();
    }
    int steps = Math.min(shape.steps(), stepsPerEpoch - doneInEpoch);
    batches.fill(buffer, steps);
    doneInEpoch = (doneInEpoch + steps) % stepsPerEpoch;
    TFloat32 tensor = tensors[turn];
    turn = 1 - turn;
    Tensors.floats(tensor).write(buffer);
    return new Chunk(tensor, steps);
  }

  @Override
  public void close() {
    filler.shutdownNow();
    boolean interrupted = false;
    while (!filler.isTerminated()) {
      try {
        // A tensor must not be freed while it is being filled.
        filler.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    for (TFloat32 tensor : tensors) {
      tensor.close();
    }
  }
}
