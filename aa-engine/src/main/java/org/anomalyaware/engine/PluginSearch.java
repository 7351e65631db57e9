package org.anomalyaware.engine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
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
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.engine.plugins.PluginFault;
import org.anomalyaware.engine.plugins.PluginFolders;
import org.anomalyaware.engine.plugins.PluginPlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the class path and then each place in the plugin folders for plugins of one kind. */
final class PluginSearch {

  private static final Logger log = LoggerFactory.getLogger(PluginCatalogue.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final PluginSource classPath;
  private final PluginFolders.Content folders;
  private final List<String> problems = new ArrayList<>();

  PluginSearch(PluginSource classPath, PluginFolders.Content folders) {
    this.classPath = classPath;
    this.folders = folders;
    folders.problems().forEach(problem -> skip(problem, null));
  }

  /** What was skipped so far and why. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The plugins of a kind by id. */
  <P extends Plugin> Map<String, Found<P>> find(String kind, Class<P> type) {
    OfKind<P> found = new OfKind<>(kind);
    found.addAll(classPath.providers(type).iterator(), null);
    for (PluginPlace place : folders.places()) {
      found.addAll(place.plugins(type).stream().iterator(), place);
    }
    return found.byId;
  }

  private void skip(String problem, @Nullable Throwable cause) {
    log.warn("Skipped: {}", problem);
    log.debug("Why it was skipped", cause);
    problems.add(problem);
  }

  /** The plugins of one kind so far. */
  private final class OfKind<P extends Plugin> {

    private final String kind;
    private final Map<String, Found<P>> byId = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    OfKind(String kind) {
      this.kind = kind;
    }

    void addAll(Iterator<ServiceLoader.Provider<P>> providers, @Nullable PluginPlace place) {
      while (true) {
        try {
          if (!providers.hasNext()) {
            return;
          }
          add(providers.next(), place);
        } catch (ServiceConfigurationError | LinkageError e) {
          // A class that lacks its superclass or is of a newer Java comes as it is, not wrapped.
          skip(
              "A %s plugin %s cannot be loaded: %s"
                  .formatted(
                      kind,
                      place == null ? "on the class path" : "in " + place.path(),
                      PluginFault.of(e)),
              e);
        }
      }
    }

    // A foreign constructor or getter may throw anything; whatever it is, the others must load.
    @SuppressWarnings("CatchingUnchecked")
    private void add(ServiceLoader.Provider<P> provider, @Nullable PluginPlace place) {
      Class<? extends P> type = provider.type();
      String where = where(type, place);
      String name = "The %s plugin %s in %s ".formatted(kind, type.getName(), where);
      try {
        P plugin = provider.get();
        String id = plugin.id();
        Optional<String> refusal = refusal(plugin, id);
        if (refusal.isPresent()) {
          skip(name + refusal.get(), null);
          return;
        }
        describe(plugin);
        PluginOrigin origin = new PluginOrigin(kind, id, Versions.of(type), jar(type));
        byId.put(id, new Found<>(plugin, origin));
        places.put(id, where);
        log.info("Found {} {} {} in {}", kind, id, origin.version(), where);
      } catch (RuntimeException
          | LinkageError
          | ServiceConfigurationError
          | AssertionError
          | StackOverflowError e) {
        skip(name + "is broken: " + PluginFault.of(e), e);
      }
    }

    private Optional<String> refusal(P plugin, @Nullable String id) {
      if (plugin.spiVersion() != Plugin.SPI_VERSION) {
        return Optional.of(
            ("was built for version %d of the plugin interfaces, but this is version %d. Get a"
                    + " build of it that fits.")
                .formatted(plugin.spiVersion(), Plugin.SPI_VERSION));
      }
      if (id == null || !ID.matcher(id).matches()) {
        return Optional.of(
            "has the id '%s', but an id is lower-case words and digits joined by hyphens. Ask its author for another."
                .formatted(id));
      }
      return Optional.ofNullable(places.get(id))
          .map(
              first ->
                  "has the id '%s', which one in %s already has. Remove one of the two."
                      .formatted(id, first));
    }
  }

  /** Asks for what lists and settings show, so that a plugin that cannot say it is found out. */
  private static void describe(Plugin plugin) {
    require(plugin.summary(), "summary()");
    require(plugin.settings(), "settings()");
    if (plugin instanceof Dataset dataset) {
      require(dataset.card(), "card()");
      require(dataset.files(), "files()");
      if (require(dataset.variants(), "variants()").isEmpty()) {
        throw new IllegalStateException("variants() is empty");
      }
    }
  }

  private static <T> T require(@Nullable T answer, String method) {
    return Objects.requireNonNull(answer, () -> method + " is null");
  }

  /** As the user can find it: a path if it is in a folder that the user named. */
  private static String where(Class<?> type, @Nullable PluginPlace place) {
    String jar = jar(type);
    if (place == null) {
      return jar;
    }
    Path path = place.path();
    return jar.endsWith(".jar") && !path.endsWith(jar)
        ? path.resolve(jar).toString()
        : path.toString();
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
