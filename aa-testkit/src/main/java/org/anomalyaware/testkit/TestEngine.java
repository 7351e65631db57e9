package org.anomalyaware.testkit;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.PluginSource;
import org.apiguardian.api.API;

/**
 * Engines that also know plugins which are registered nowhere, and keep no parsed tables.
 *
 * <pre>{@code
 * AnomalyAwareness engine = TestEngine.with(new BlobsDataset());
 * try (ExperimentOutcome outcome = engine.run(Experiment.on(BlobsDataset.ID))) {
 *   assertThat(outcome.result()).improvesOnBaseline();
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TestEngine {

  private TestEngine() {}

  /**
   * An engine with the plugins of the class path and some more.
   *
   * @param plugins added unless their class is found on the class path anyway
   */
  public static AnomalyAwareness with(Plugin... plugins) {
    Together source = new Together(List.of(plugins));
    return AnomalyAwareness.create(
        binder -> {
          binder.bind(PluginSource.class).toInstance(source);
          binder.bind(TableCache.class).toInstance(TableCache.none());
        });
  }

  /** Registered plugins, and then the given ones. */
  private record Together(List<Plugin> plugins) implements PluginSource {

    @Override
    public <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind) {
      List<ServiceLoader.Provider<P>> registered = ServiceLoader.load(kind).stream().toList();
      Stream<ServiceLoader.Provider<P>> others =
          plugins.stream()
              .filter(kind::isInstance)
              .filter(
                  plugin -> registered.stream().noneMatch(each -> isOf(each, plugin.getClass())))
              .map(plugin -> new Given<>(kind.cast(plugin)));
      return Stream.concat(registered.stream(), others);
    }

    private static boolean isOf(ServiceLoader.Provider<?> provider, Class<?> type) {
      return provider.type().equals(type);
    }
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
