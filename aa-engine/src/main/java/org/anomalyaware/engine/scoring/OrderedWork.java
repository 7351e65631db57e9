package org.anomalyaware.engine.scoring;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that several threads do while results are taken one by one in the order in which the work
 * was submitted, and so are failures. A little more work is under way than there are processors, so
 * memory is bounded. For one thread that submits.
 */
final class OrderedWork<T> implements AutoCloseable {

  /** Takes a result, on the thread that submits. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T result) throws IOException;
  }

  private final int most = Runtime.getRuntime().availableProcessors() + 1;
  private final Deque<Future<T>> pending = new ArrayDeque<>();
  private final Taker<T> taker;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          most - 1,
          task -> {
            Thread thread = new Thread(task, "scoring");
            thread.setDaemon(true);
            return thread;
          });

  OrderedWork(Taker<T> taker) {
    this.taker = taker;
  }

  /**
   * Submits work. Where enough is under way, waits for the oldest and takes its result.
   *
   * @throws CancellationException if the thread is interrupted
   */
  void submit(Callable<T> work) throws IOException {
    if (pending.size() == most) {
      takeOldest();
    }
    pending.add(workers.submit(work));
  }

  /**
   * Waits for all work and takes its results.
   *
   * @throws CancellationException if the thread is interrupted
   */
  void finish() throws IOException {
    while (!pending.isEmpty()) {
      takeOldest();
    }
  }

  private void takeOldest() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Scoring was interrupted");
    }
    try {
      taker.take(pending.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Scoring was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A batch could not be scored", e.getCause());
    }
  }

  /** Native memory must not be freed under a worker, so they are waited for. */
  @Override
  public void close() {
    workers.shutdownNow();
    boolean interrupted = false;
    while (!workers.isTerminated()) {
      try {
        workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
