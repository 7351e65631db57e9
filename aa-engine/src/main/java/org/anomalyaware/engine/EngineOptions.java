package org.anomalyaware.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an engine may use.
 *
 * @param threads how many threads prepare data at once, at least 1; never changes an outcome
 * @param dataHome the folder with one folder per dataset, for experiments that name none
 * @param tablesHome the folder that keeps parsed tables; may be emptied whenever nothing runs
 * @param pluginFolders where plugins are looked for besides the class path: each jar in one of
 *     them, and each sub-folder of jars and classes, has a class loader of its own, which shares
 *     the API with this application and nothing else. They run with all rights that this process
 *     has
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EngineOptions(int threads, Path dataHome, Path tablesHome, List<Path> pluginFolders) {

  /** Copies the list. */
  public EngineOptions {
    pluginFolders = List.copyOf(pluginFolders);
  }

  /** Plugins come from the class path alone. */
  public EngineOptions(int threads, Path dataHome, Path tablesHome) {
    this(threads, dataHome, tablesHome, List.of());
  }

  /**
   * All processors, and the folders that the environment variables {@code AA_DATA_HOME} and {@code
   * AA_TABLES_HOME} name; without them {@code anomaly-aware/data} and {@code anomaly-aware/tables}
   * in the user's cache folder. Plugins come from the class path alone.
   */
  public static EngineOptions defaults() {
    return new EngineOptions(
        Runtime.getRuntime().availableProcessors(),
        environment("AA_DATA_HOME").orElseGet(() -> cached("data")),
        environment("AA_TABLES_HOME").orElseGet(() -> cached("tables")));
  }

  /** The same with plugins looked for in these folders too. */
  public EngineOptions withPluginFolders(List<Path> folders) {
    return new EngineOptions(threads, dataHome, tablesHome, folders);
  }

  /** The same with another number of threads. */
  public EngineOptions withThreads(int count) {
    return new EngineOptions(count, dataHome, tablesHome, pluginFolders);
  }

  /** The same with datasets looked for elsewhere. */
  public EngineOptions withDataHome(Path folder) {
    return new EngineOptions(threads, folder, tablesHome, pluginFolders);
  }

  /** The same with parsed tables kept elsewhere. */
  public EngineOptions withTablesHome(Path folder) {
    return new EngineOptions(threads, dataHome, folder, pluginFolders);
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
