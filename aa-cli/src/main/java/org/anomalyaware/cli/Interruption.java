package org.anomalyaware.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends a run that the user stops with Ctrl-C (or that is told to terminate) without leaving
 * anything half-written: the working thread is interrupted and given time to clean up before the
 * process ends. A second Ctrl-C ends it at once.
 */
final class Interruption {

  private static final long GRACE_SECONDS = 20;

  private final Thread worker;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final AtomicReference<Runnable> cleanUp = new AtomicReference<>(Interruption::nothing);
  private volatile boolean requested;

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  static Interruption ofThisThread() {
    return new Interruption(Thread.currentThread());
  }

  /** From now on the end of the process waits for the worker. */
  void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopWorker, "interruption"));
  }

  /** The worker has nothing more to clean up. */
  void finished() {
    finished.countDown();
  }

  /** Whether the worker was told to stop. */
  boolean requested() {
    return requested || worker.isInterrupted();
  }

  /** What has to be done if the worker cannot clean up in time. */
  void cleanUpWith(Runnable action) {
    cleanUp.set(action);
  }

  /** Undoes {@link #cleanUpWith}. */
  void nothingToCleanUp() {
    cleanUp.set(Interruption::nothing);
  }

  private static void nothing() {}

  private void stopWorker() {
    if (finished.getCount() == 0) {
      return;
    }
    requested = true;
    onInterruptSignal(
        () -> {
          cleanUp.get().run();
          Runtime.getRuntime().halt(ExitStatus.INTERRUPTED.code());
        });
    worker.interrupt();
    try {
      if (!finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        cleanUp.get().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Java has no other way to hear of a second Ctrl-C than {@code sun.misc.Signal}. It is called by
   * reflection since the compiler's warning about it cannot be switched off. Where it is missing
   * the process ends when the worker is done or the time is up.
   */
  private static void onInterruptSignal(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                action.run();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
    } catch (ReflectiveOperationException e) {
      System.err.println("A second Ctrl-C will not be heard (" + e + ")");
    }
  }
}
