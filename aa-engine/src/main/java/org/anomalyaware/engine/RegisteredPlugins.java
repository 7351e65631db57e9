package org.anomalyaware.engine;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;

/** What the thread's context class loader sees when it is asked. */
record RegisteredPlugins() implements PluginSource {

  @Override
  public <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind) {
    return ServiceLoader.load(kind).stream();
  }
}
