package org.anomalyaware.benchmarks;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import java.time.Duration;

/** DJL's PyTorch engine, as far as its contestants share it. */
final class DjlPyTorch {

  static final String ENGINE = "PyTorch";

  private static final int MOST_THREADS = 2;
  private static final Duration TRIAL = Duration.ofMillis(300);

  private DjlPyTorch() {}

  static void require() throws AbsentException {
    try {
      Engine.getEngine(ENGINE);
    } catch (EngineException | LinkageError e) {
      throw new AbsentException("DJL's PyTorch engine cannot be loaded: " + e.getMessage());
    }
  }

  /** Warms up, and finds out with how many threads the work is done fastest. */
  static int fastestThreads(Runnable work) {
    int fastest = 1;
    double best = 0;
    for (int threads = 1; threads <= MOST_THREADS; threads++) {
      JniUtils.setNumThreads(threads);
      Pace.perSecond(TRIAL, work);
      double pace = Pace.perSecond(TRIAL, work);
      if (pace > best) {
        best = pace;
        fastest = threads;
      }
    }
    return fastest;
  }

  static double perSecond(int threads, Duration time, Runnable work) {
    JniUtils.setNumThreads(threads);
    return Pace.perSecond(time, work);
  }
}
