package org.anomalyaware.engine.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.SeedSteps;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Runs suites. Cells on the same data share its loading, and those that differ only in fine-tuning
 * share their pre-training; each has the numbers of a run in one go, to the last bit, however many
 * work at once.
 *
 * <p>Thread-safe; closes everything that it opens. One folder serves one suite at a time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SuiteRunner {

  private final SeedSteps steps;

  /** A runner with an engine's plugins. */
  public SuiteRunner(AnomalyAwareness engine) {
    this.steps = engine.steps();
  }

  /**
   * Expands a suite's grids and checks every point.
   *
   * @param dataHome the folder with one folder per dataset; null for the engine's own
   * @throws SuiteException with everything that is wrong
   */
  public SuitePlan plan(Suite suite, @Nullable Path dataHome) {
    return SuitePlan.of(suite, steps, dataHome);
  }

  /**
   * Runs a suite. Cells that fail or whose data is missing are recorded so and keep no other cell
   * from running. May be killed at any moment: what was finished is whole, and is not run again by
   * a call that resumes, as long as the data and the code are the same.
   *
   * @param folder is made; holds {@code result.json} and {@code cells/} in the end
   * @param resume whether to go on with what is in the folder
   * @param jobs how many loads of data are worked on at once, at least 1; takes memory for each
   * @throws AnomalyAwareException if the folder cannot be used, or holds another suite
   * @throws CancellationException if the thread is interrupted
   */
  public SuiteResult run(
      SuitePlan plan, Path folder, boolean resume, int jobs, SuiteListener listener) {
    String started = steps.now();
    long began = System.nanoTime();
    try (SuiteFolder place = SuiteFolder.open(folder, plan.suite(), resume)) {
      steps.prepare(new TrainingCounter(listener));
      CellRun cells = new CellRun(steps, place, plan.suite().keepScores(), listener);
      List<SharedData> work = SharedData.of(plan);
      listener.planned(plan.cells(), work.stream().mapToLong(SharedData::epochs).sum());
      runAll(work, jobs, cells);
      double seconds = (System.nanoTime() - began) / 1e9;
      SuiteResult result = SuiteResults.of(plan, cells.outcomes(), started, seconds);
      place.write(result);
      return result;
    }
  }

  private static void runAll(List<SharedData> work, int jobs, CellRun cells) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            jobs,
            task -> {
              Thread thread = new Thread(task, "suite-worker");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> running = new ArrayList<>();
      work.forEach(each -> running.add(workers.submit(() -> cells.run(each))));
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The suite was interrupted");
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      stop(workers);
    }
  }

  private static RuntimeException unchecked(ExecutionException failure) {
    if (failure.getCause() instanceof RuntimeException reason) {
      return reason;
    }
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("A cell ended in an unknown way", failure.getCause());
  }

  /** Native memory must not be freed under a worker, so they are waited for. */
  private static void stop(ExecutorService workers) {
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
