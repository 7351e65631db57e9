package org.anomalyaware.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.engine.EngineOptions;
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

  /** The folder with one folder a dataset that was named, or else the user's. */
  Path dataHome() {
    return data == null ? EngineOptions.defaults().dataHome() : data;
  }

  /** A dataset's recipe; of cicids the variant that needs the fewest files. */
  Experiment experiment(String dataset) {
    Experiment experiment = Experiment.on(dataset).withDataHome(dataHome());
    return dataset.equals("cicids") ? experiment.withVariant("cleaned") : experiment;
  }

  /** A file of a dataset: in the folder that was named, or else where the user's would be. */
  Path file(String dataset, String name) {
    Path named = dataHome().resolve(dataset).resolve(name);
    return Files.isReadable(named)
        ? named
        : EngineOptions.defaults().dataHome().resolve(dataset).resolve(name);
  }
}
