package org.anomalyaware.api.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The settings a variant is used with unless the user says otherwise, by their dotted names, such
 * as {@code pretrain.epochs} or {@code model}.
 *
 * @param settings texts as users would write them, checked like theirs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Recipe(Map<String, String> settings) {

  /** Copies the settings. */
  public Recipe {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** A recipe that leaves every setting at its default. */
  public static Recipe defaults() {
    return new Recipe(Map.of());
  }

  /** This recipe with one more setting. */
  public Recipe with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, String.valueOf(value));
    return new Recipe(more);
  }
}
