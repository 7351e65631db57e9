package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.dataset.DataSource;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a suite did with one variant of one dataset: a grid of points, each run with every seed.
 *
 * @param dataset the dataset's id
 * @param variant the variant's id
 * @param source what the variant's samples are
 * @param data what the first cell that could load its data found; null if none could
 * @param settings every setting that is the same at all points, as it was resolved
 * @param axes what varies; empty if there is one point only
 * @param groups the points, the last axis running fastest
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteEntry(
    String dataset,
    String variant,
    DataSource source,
    @Nullable DatasetSummary data,
    Map<String, Object> settings,
    List<SuiteAxis> axes,
    List<SuiteGroup> groups) {

  /** Copies the collections. */
  public SuiteEntry {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    axes = List.copyOf(axes);
    groups = List.copyOf(groups);
  }

  /** What is known of the data, if it could be loaded. */
  public Optional<DatasetSummary> dataSummary() {
    return Optional.ofNullable(data);
  }

  /**
   * What the reference scorers reach on this data, as medians over seeds: {@link
   * ReferenceMedians#of}. They know nothing of the network, so a seed's first finished cell speaks
   * for all points of the grid.
   */
  public Map<String, Map<Metric, Double>> references() {
    Map<Long, SeedResult> bySeed = new LinkedHashMap<>();
    for (SuiteGroup group : groups) {
      for (SuiteCell cell : group.cells()) {
        cell.run()
            .filter(run -> !run.references().isEmpty())
            .ifPresent(run -> bySeed.putIfAbsent(cell.seed(), run));
      }
    }
    return ReferenceMedians.of(bySeed.values());
  }
}
