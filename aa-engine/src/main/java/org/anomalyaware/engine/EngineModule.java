package org.anomalyaware.engine;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.engine.cache.FileTableCache;
import org.anomalyaware.engine.evaluation.Evaluator;

/**
 * What an engine is made of. A user's module can replace, by {@link AnomalyAwareness#create}:
 *
 * <ul>
 *   <li>{@link PluginSource}, to find plugins elsewhere than among the registered services,
 *   <li>{@link EngineOptions}, for the number of threads and the folders,
 *   <li>{@link TableCache}, to keep parsed tables elsewhere, or not at all,
 *   <li>{@link Clock}, for the instant that a result says it began at.
 * </ul>
 *
 * <p>Everything else is internal, and so is not a type that others can bind.
 */
final class EngineModule extends AbstractModule {

  @Provides
  @Singleton
  static PluginSource pluginSource() {
    return PluginSource.services();
  }

  @Provides
  @Singleton
  static PluginCatalogue plugins(PluginSource source, EngineOptions options) {
    return new PluginCatalogue(source, options.pluginFolders());
  }

  @Provides
  @Singleton
  static EngineOptions options() {
    return EngineOptions.defaults();
  }

  @Provides
  @Singleton
  static TableCache tables(EngineOptions options, Clock clock) {
    return new FileTableCache(options.tablesHome(), clock);
  }

  @Provides
  static Clock clock() {
    return Clock.systemUTC();
  }

  @Provides
  static Evaluator evaluator() {
    return new Evaluator();
  }
}
