package org.anomalyaware.engine.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SuiteDescription;
import org.apiguardian.api.API;

/**
 * A benchmark suite: datasets, seeds, and grids over settings.
 *
 * @param id the name users write
 * @param title a line
 * @param version of the suite
 * @param description what it measures and why so
 * @param changelog what each version changed, the newest first
 * @param seeds each point is run with each of them
 * @param metrics what it is about, the most important first
 * @param keepScores whether the scores of every test sample are kept with each cell
 * @param settings for all datasets
 * @param axes what varies for all datasets
 * @param datasets at least one
 * @param lines where in its file each setting stands, by its path; empty if there is no file
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Suite(
    String id,
    String title,
    String version,
    String description,
    Map<String, String> changelog,
    List<Long> seeds,
    List<Metric> metrics,
    boolean keepScores,
    Map<String, String> settings,
    List<GridAxis> axes,
    List<SuiteDataset> datasets,
    Map<String, Integer> lines) {

  /** Copies the collections. */
  public Suite {
    changelog = Collections.unmodifiableMap(new LinkedHashMap<>(changelog));
    seeds = List.copyOf(seeds);
    metrics = List.copyOf(metrics);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    axes = List.copyOf(axes);
    datasets = List.copyOf(datasets);
    lines = Map.copyOf(lines);
  }

  /** What results say of it. */
  public SuiteDescription describe() {
    return new SuiteDescription(
        id, title, version, description, Hash.of(content()), metrics, changelog);
  }

  /** All that decides about numbers, by its path. Words that explain the suite are not in it. */
  Map<String, String> content() {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("id", id);
    content.put("version", version);
    content.put("seeds", joined(seeds));
    content.put("metrics", joined(metrics.stream().map(Metric::id).toList()));
    content.put("keepScores", String.valueOf(keepScores));
    settings.forEach((name, value) -> content.put("settings." + name, value));
    axes.forEach(axis -> content.put("grid." + axis.name(), text(axis)));
    for (int i = 0; i < datasets.size(); i++) {
      SuiteDataset dataset = datasets.get(i);
      String path = "datasets[" + i + "].";
      content.put(path + "id", dataset.id());
      content.put(path + "variant", dataset.wantedVariant().orElse("(first)"));
      dataset.settings().forEach((name, value) -> content.put(path + "settings." + name, value));
      dataset.axes().forEach(axis -> content.put(path + "grid." + axis.name(), text(axis)));
    }
    return content;
  }

  private static String text(GridAxis axis) {
    return axis.values().stream()
        .map(value -> value.label() + value.settings())
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
