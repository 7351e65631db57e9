package org.anomalyaware.engine;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * Where plugins come from. Bind another one to have them found elsewhere.
 *
 * <p>Asked once, when an engine is made.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface PluginSource {

  /**
   * The providers of one kind, not yet instantiated. Advancing the stream may throw a {@link
   * java.util.ServiceConfigurationError} for one of them and go on with the next.
   */
  <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind);

  /** Those that are registered as services and seen by the thread's context class loader. */
  static PluginSource services() {
    return new RegisteredPlugins();
  }

  /**
   * These, and then some that are registered nowhere.
   *
   * @param plugins of any kinds; one whose class is found here already is not added
   */
  default PluginSource and(Plugin... plugins) {
    return new PluginsTogether(this, List.of(plugins));
  }
}
