package org.anomalyaware.testkit;

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
    return AnomalyAwareness.create(
        binder -> {
          binder.bind(PluginSource.class).toInstance(PluginSource.services().and(plugins));
          binder.bind(TableCache.class).toInstance(TableCache.none());
        });
  }
}
