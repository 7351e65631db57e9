package org.anomalyaware.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an engine may use.
 *
 * @param threads how many threads prepare data at once, at least 1; never changes an outcome
 * @param dataHome the folder with one folder per dataset, for experiments that name none
 * @param tablesHome the folder that keeps parsed tables; may be emptied whenever nothing runs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EngineOptions(int threads, Path dataHome, Path tablesHome) {

  /**
   * All processors, and the folders that the environment variables {@code AA_DATA_HOME} and {@code
   * AA_TABLES_HOME} name; without them {@code anomaly-aware/data} and {@code anomaly-aware/tables}
   * in the user's cache folder.
   */
  public static EngineOptions defaults() {
    return new EngineOptions(
        Runtime.getRuntime().availableProcessors(),
        environment("AA_DATA_HOME").orElseGet(() -> cached("data")),
        environment("AA_TABLES_HOME").orElseGet(() -> cached("tables")));
  }

  /** The same with another number of threads. */
  public EngineOptions withThreads(int count) {
    return new EngineOptions(count, dataHome, tablesHome);
  }

  /** The same with datasets looked for elsewhere. */
  public EngineOptions withDataHome(Path folder) {
    return new EngineOptions(threads, folder, tablesHome);
  }

  /** The same with parsed tables kept elsewhere. */
  public EngineOptions withTablesHome(Path folder) {
    return new EngineOptions(threads, dataHome, folder);
  }

  private static Path cached(String name) {
    return environment("XDG_CACHE_HOME")
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("anomaly-aware")
        .resolve(name);
  }

  private static Optional<Path> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank()).map(Path::of);
  }
}
