package org.anomalyaware.api;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What to run: a dataset, seeds, and the settings that differ from its recipe.
 *
 * <pre>{@code
 * Experiment.on("smeft").with("pretrain.epochs", 10).withSeeds(1, 2, 3)
 * }</pre>
 *
 * @param dataset the dataset's id
 * @param variant one of its variants; null for the first
 * @param seeds one run each, at least one, none twice
 * @param settings texts by dotted name, such as {@code penalty.clip}
 * @param dataHome the folder with one folder per dataset; null for the default
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Experiment(
    String dataset,
    @Nullable String variant,
    List<Long> seeds,
    Map<String, String> settings,
    @Nullable Path dataHome) {

  /** Copies the collections and checks the seeds. */
  public Experiment {
    seeds = List.copyOf(seeds);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (seeds.isEmpty() || seeds.stream().distinct().count() != seeds.size()) {
      throw new IllegalArgumentException("An experiment has one or more distinct seeds: " + seeds);
    }
  }

  /** The dataset's first variant as its recipe says, with seed 1. */
  public static Experiment on(String dataset) {
    return new Experiment(dataset, null, List.of(1L), Map.of(), null);
  }

  /** The same on another variant. */
  public Experiment withVariant(String id) {
    return new Experiment(dataset, id, seeds, settings, dataHome);
  }

  /** The same with other seeds. */
  public Experiment withSeeds(long... others) {
    return new Experiment(
        dataset, variant, LongStream.of(others).boxed().toList(), settings, dataHome);
  }

  /** The same with one setting changed. */
  public Experiment with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, String.valueOf(value));
    return new Experiment(dataset, variant, seeds, more, dataHome);
  }

  /** The same with data looked for elsewhere. */
  public Experiment withDataHome(Path folder) {
    return new Experiment(dataset, variant, seeds, settings, folder);
  }

  /** The wanted variant, if one was named. */
  public Optional<String> wantedVariant() {
    return Optional.ofNullable(variant);
  }
}
