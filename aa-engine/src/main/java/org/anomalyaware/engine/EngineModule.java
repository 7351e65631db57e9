package org.anomalyaware.engine;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.engine.cache.FileTableCache;
import org.anomalyaware.engine.evaluation.Evaluator;

/**
 * What an engine is made of unless a user's module overrides it: {@link PluginSource}, {@link
 * EngineOptions}, {@link TableCache} and {@link Clock}.
 */
final class EngineModule extends AbstractModule {

  @Provides
  @Singleton
  static PluginSource pluginSource() {
    return new PluginSource() {
      @Override
      public <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind) {
        return ServiceLoader.load(kind).stream();
      }
    };
  }

  @Provides
  @Singleton
  static PluginCatalogue plugins(PluginSource source) {
    return new PluginCatalogue(source);
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
