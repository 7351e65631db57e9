package org.anomalyaware.testkit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;

/**
 * Requests as the engine makes them, for tests that load a dataset themselves: the recipe's
 * settings of the dataset apply unless the test gives others.
 *
 * <pre>{@code
 * LoadedDataset loaded =
 *     dataset.load(LoadRequests.of(dataset, "paper", Map.of("events", "500"), 1, folder));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LoadRequests {

  private static final String PREFIX = "dataset.";

  private LoadRequests() {}

  /**
   * A request for two threads that keeps no parsed table and tells nobody.
   *
   * @param variant the id of one of the dataset's variants
   * @param settings texts by the setting's name, without the prefix {@code dataset}
   * @param folders at least one, where files are looked for
   * @throws org.anomalyaware.api.settings.InvalidSettingsException if a setting is wrong
   */
  public static LoadRequest of(
      Dataset dataset, String variant, Map<String, String> settings, long seed, Path... folders) {
    return new LoadRequest(
        variant,
        settings(dataset, variant, settings),
        seed,
        new DataFolders(List.of(folders)),
        TableCache.none(),
        2,
        ProgressListener.silent());
  }

  private static Settings settings(Dataset dataset, String variant, Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    recipe(dataset, variant)
        .forEach(
            (name, value) -> {
              if (name.startsWith(PREFIX)) {
                all.put(name.substring(PREFIX.length()), value);
              }
            });
    all.putAll(given);
    return dataset.settings().resolve(all);
  }

  private static Map<String, String> recipe(Dataset dataset, String variant) {
    for (Variant each : dataset.variants()) {
      if (each.id().equals(variant)) {
        return each.recipe().settings();
      }
    }
    throw new IllegalArgumentException(dataset.id() + " has no variant " + variant);
  }
}
