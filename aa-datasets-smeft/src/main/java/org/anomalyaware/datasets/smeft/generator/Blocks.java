package org.anomalyaware.datasets.smeft.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Runs numbered blocks of work on several threads and hands the results back in the blocks' order.
 */
final class Blocks {
  private Blocks() {}

  static <T> List<T> run(int blocks, int threads, IntFunction<T> work) throws InterruptedException {
    if (threads < 1) {
      throw new IllegalArgumentException("threads = " + threads + " must be at least 1");
    }
    List<Callable<T>> tasks = new ArrayList<>(blocks);
    for (int block = 0; block < blocks; block++) {
      int index = block;
      tasks.add(() -> work.apply(index));
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads, Blocks::daemon);
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
      throw new IllegalStateException("event generation failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "zh-generator");
    thread.setDaemon(true);
    return thread;
  }
}
