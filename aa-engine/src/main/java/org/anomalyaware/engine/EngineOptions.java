package org.anomalyaware.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an engine may use.
 *
 * @param threads how many threads prepare data at once, at least 1; never changes an outcome
 * @param dataHome the folder with one folder per dataset, for experiments that name none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EngineOptions(int threads, Path dataHome) {

  /**
   * All processors, and the folder that the environment variable {@code AA_DATA_HOME} names;
   * without it {@code anomaly-aware/data} in the user's cache folder.
   */
  public static EngineOptions defaults() {
    return new EngineOptions(Runtime.getRuntime().availableProcessors(), defaultDataHome());
  }

  private static Path defaultDataHome() {
    return environment("AA_DATA_HOME")
        .orElseGet(
            () ->
                environment("XDG_CACHE_HOME")
                    .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                    .resolve("anomaly-aware")
                    .resolve("data"));
  }

  private static Optional<Path> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank()).map(Path::of);
  }
}
