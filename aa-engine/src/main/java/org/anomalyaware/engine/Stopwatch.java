package org.anomalyaware.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Wall time by step. Going on from another watch's times leaves those as they are. */
final class Stopwatch {

  private final Map<String, Double> seconds;

  Stopwatch() {
    this(Map.of());
  }

  Stopwatch(Map<String, Double> before) {
    this.seconds = new LinkedHashMap<>(before);
  }

  <T> T time(String step, Supplier<T> work) {
    long began = System.nanoTime();
    try {
      return work.get();
    } finally {
      seconds.merge(step, (System.nanoTime() - began) / 1e9, Double::sum);
    }
  }

  void run(String step, Runnable work) {
    time(
        step,
        () -> {
          work.run();
          return true;
        });
  }

  /** The times so far. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }
}
