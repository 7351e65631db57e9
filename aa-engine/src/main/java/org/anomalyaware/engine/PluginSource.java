package org.anomalyaware.engine;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/** Where plugins come from. Bind another one to have them found elsewhere. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface PluginSource {

  /**
   * The providers of one kind, not yet instantiated. Advancing the stream may throw a {@link
   * java.util.ServiceConfigurationError} for one of them and go on with the next.
   */
  <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind);
}
