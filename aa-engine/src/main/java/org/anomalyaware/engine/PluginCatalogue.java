package org.anomalyaware.engine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.api.schedule.Schedule;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that were found. One that is broken, was built for another version of the SPI, or has
 * the id of an earlier one is named, skipped, and leaves the others alone.
 *
 * <p>Immutable and thread-safe. Plugins are made once, when the engine is, and shared by its runs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PluginCatalogue {

  private static final Logger log = LoggerFactory.getLogger(PluginCatalogue.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Found<Dataset>> datasets;
  private final Map<String, Found<Model>> models;
  private final Map<String, Found<Penalty>> penalties;
  private final Map<String, Found<Schedule>> schedules;

  /** Looks for plugins of every kind. */
  PluginCatalogue(PluginSource source) {
    datasets = find(source, "dataset", Dataset.class);
    models = find(source, "model", Model.class);
    penalties = find(source, "penalty", Penalty.class);
    schedules = find(source, "schedule", Schedule.class);
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

  /** What was skipped and why, one sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
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

  private <P extends Plugin> Map<String, Found<P>> find(
      PluginSource source, String kind, Class<P> type) {
    Map<String, Found<P>> found = new LinkedHashMap<>();
    Iterator<ServiceLoader.Provider<P>> providers = source.providers(type).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return found;
        }
        add(kind, providers.next(), found);
      } catch (ServiceConfigurationError | LinkageError e) {
        // A class that lacks its superclass or is of a newer Java comes as it is, not wrapped.
        skip("A " + kind + " plugin cannot be loaded: " + reason(e) + ".", e);
      }
    }
  }

  // A foreign constructor or getter may throw anything; whatever it is, the others must load.
  @SuppressWarnings("CatchingUnchecked")
  private <P extends Plugin> void add(
      String kind, ServiceLoader.Provider<P> provider, Map<String, Found<P>> found) {
    Class<? extends P> type = provider.type();
    String name = kind + " plugin " + type.getName() + " in " + jar(type);
    try {
      P plugin = provider.get();
      String id = plugin.id();
      if (plugin.spiVersion() != Plugin.SPI_VERSION) {
        skip(
            "The "
                + name
                + " was built for version "
                + plugin.spiVersion()
                + " of the plugin interfaces, but this is version "
                + Plugin.SPI_VERSION
                + ". Get a build of it that fits.",
            null);
      } else if (id == null || !ID.matcher(id).matches()) {
        skip(
            "The "
                + name
                + " has the id '"
                + id
                + "', but an id is lower-case words and digits joined by hyphens.",
            null);
      } else if (found.containsKey(id)) {
        PluginOrigin first = found.get(id).origin();
        skip(
            "The "
                + name
                + " has the id '"
                + id
                + "', which one in "
                + first.location()
                + " already has. Remove one of the two.",
            null);
      } else {
        Objects.requireNonNull(plugin.summary(), "summary() is null");
        Objects.requireNonNull(plugin.settings(), "settings() is null");
        PluginOrigin origin = new PluginOrigin(kind, id, Versions.of(type), jar(type));
        found.put(id, new Found<>(plugin, origin));
        log.info("Found {} {} {} in {}", kind, id, origin.version(), origin.location());
      }
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      Throwable cause =
          e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e;
      skip("The " + name + " is broken: " + cause, e);
    }
  }

  private static String reason(Throwable error) {
    return error instanceof ServiceConfigurationError
        ? String.valueOf(error.getMessage())
        : error.toString();
  }

  private void skip(String problem, @Nullable Throwable cause) {
    log.warn("{} It is skipped.", problem);
    log.debug("Why it is skipped", cause);
    problems.add(problem);
  }

  private static String jar(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "unknown";
    }
    try {
      return String.valueOf(Path.of(source.getLocation().toURI()).getFileName());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return source.getLocation().toString();
    }
  }
}
