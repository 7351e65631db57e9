package org.anomalyaware.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much is to be done, and with what.
 *
 * @param quick cut short: it shows that the harness works, and no speed
 * @param root the project's folder
 * @param data the folder with one folder a dataset; null if none was named
 */
record Effort(boolean quick, Path root, @Nullable Path data) {

  /** For how long one contestant works in one round. */
  Duration time() {
    return quick ? Duration.ofMillis(50) : Duration.ofMillis(700);
  }
}
