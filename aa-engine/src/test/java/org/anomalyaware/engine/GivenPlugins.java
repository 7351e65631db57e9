package org.anomalyaware.engine;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;

/** The plugins of the class path, and some that a test has made. */
public record GivenPlugins(List<Plugin> plugins) implements PluginSource {

  static PluginCatalogue catalogue(Plugin... plugins) {
    return new PluginCatalogue(new GivenPlugins(List.of(plugins)));
  }

  @Override
  public <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind) {
    return Stream.concat(
        ServiceLoader.load(kind).stream(),
        plugins.stream().filter(kind::isInstance).map(plugin -> new Given<>(kind.cast(plugin))));
  }

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
