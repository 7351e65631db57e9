package org.anomalyaware.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.engine.plugins.PluginFolders;
import org.apiguardian.api.API;

/**
 * The plugins that were found. One that is broken, was built for another version of the SPI, or has
 * the id of an earlier one is named, skipped, and leaves the others alone.
 *
 * <p>Immutable and thread-safe. Plugins are made once, when the engine is, and shared by its runs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PluginCatalogue {

  private final List<String> problems;
  private final Map<String, Found<Dataset>> datasets;
  private final Map<String, Found<Model>> models;
  private final Map<String, Found<Penalty>> penalties;
  private final Map<String, Found<Schedule>> schedules;

  /** The plugins of the class path alone. */
  PluginCatalogue(PluginSource classPath) {
    this(classPath, List.of());
  }

  /**
   * Looks for plugins of every kind.
   *
   * @throws AnomalyAwareException if a folder does not exist or cannot be read
   */
  PluginCatalogue(PluginSource classPath, List<Path> folders) {
    PluginSearch search = new PluginSearch(classPath, PluginFolders.search(folders));
    datasets = search.find("dataset", Dataset.class);
    models = search.find("model", Model.class);
    penalties = search.find("penalty", Penalty.class);
    schedules = search.find("schedule", Schedule.class);
    problems = search.problems();
  }

  /** The datasets by id. */
  public List<Found<Dataset>> datasets() {
    return sorted(datasets.values());
  }

  /** The models by id. */
  public List<Found<Model>> models() {
    return sorted(models.values());
  }

  /** The penalties by id. */
  public List<Found<Penalty>> penalties() {
    return sorted(penalties.values());
  }

  /** The schedules by id. */
  public List<Found<Schedule>> schedules() {
    return sorted(schedules.values());
  }

  /** What was skipped and why, which jar, and what to do; a line each. */
  public List<String> problems() {
    return problems;
  }

  Optional<Found<Dataset>> dataset(String id) {
    return Optional.ofNullable(datasets.get(id));
  }

  Optional<Found<Model>> model(String id) {
    return Optional.ofNullable(models.get(id));
  }

  Optional<Found<Penalty>> penalty(String id) {
    return Optional.ofNullable(penalties.get(id));
  }

  Optional<Found<Schedule>> schedule(String id) {
    return Optional.ofNullable(schedules.get(id));
  }

  private static <P extends Plugin> List<Found<P>> sorted(Collection<Found<P>> found) {
    return found.stream().sorted(Comparator.comparing(each -> each.origin().id())).toList();
  }
}
