package org.anomalyaware.engine;

import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;

/** What a source finds, and then plugins that were handed over as objects. */
record PluginsTogether(PluginSource source, List<Plugin> plugins) implements PluginSource {

  @Override
  public <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind) {
    // One by one, since the source may throw for one of them and go on with the next.
    Set<Class<?>> found = new HashSet<>();
    return Stream.concat(
        source.providers(kind).peek(provider -> found.add(provider.type())),
        plugins.stream()
            .filter(kind::isInstance)
            .filter(plugin -> !found.contains(plugin.getClass()))
            .map(plugin -> new Given<>(kind.cast(plugin))));
  }

  /** A plugin that needs no loading. */
  private record Given<P extends Plugin>(P plugin) implements ServiceLoader.Provider<P> {

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends P> type() {
      return (Class<? extends P>) plugin.getClass();
    }

    @Override
    public P get() {
      return plugin;
    }
  }
}
