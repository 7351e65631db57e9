package org.anomalyaware.engine.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in a suite.
 *
 * @param id the dataset's id
 * @param variant one of its variants; null for the first
 * @param settings what differs from the variant's recipe and the suite's settings
 * @param axes what varies for this dataset; an axis of the suite with the same name gives way
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteDataset(
    String id, @Nullable String variant, Map<String, String> settings, List<GridAxis> axes) {

  /** Copies the collections. */
  public SuiteDataset {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    axes = List.copyOf(axes);
  }

  /** The wanted variant, if one was named. */
  public Optional<String> wantedVariant() {
    return Optional.ofNullable(variant);
  }
}
