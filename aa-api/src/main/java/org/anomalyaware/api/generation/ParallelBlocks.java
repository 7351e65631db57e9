package org.anomalyaware.api.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.apiguardian.api.API;

/**
 * Runs numbered blocks of work on several threads and hands the results back in the blocks' order.
 * Where a block takes its random numbers from a {@link RandomStream} of its own number, the outcome
 * is the same for any number of threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ParallelBlocks {
  private ParallelBlocks() {}

  /**
   * The results of all blocks.
   *
   * @param blocks how many, numbered from 0
   * @param threads how many work at once, at least 1
   * @param work makes the result of one block
   * @throws InterruptedException if the thread is interrupted before or meanwhile
   */
  public static <T> List<T> run(int blocks, int threads, IntFunction<T> work)
      throws InterruptedException {
    if (threads < 1) {
      throw new IllegalArgumentException("threads = " + threads + " must be at least 1");
    }
    if (Thread.interrupted()) { // short blocks could be done before anyone waits for them
      throw new InterruptedException("Interrupted before any work began");
    }
    List<Callable<T>> tasks = new ArrayList<>(blocks);
    for (int block = 0; block < blocks; block++) {
      int index = block;
      tasks.add(() -> work.apply(index));
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads, ParallelBlocks::daemon);
    try {
      List<T> results = new ArrayList<>(blocks);
      for (Future<T> future : executor.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error; // such as too little memory
      }
      throw new IllegalStateException("A block of work failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "generator");
    thread.setDaemon(true);
    return thread;
  }
}
