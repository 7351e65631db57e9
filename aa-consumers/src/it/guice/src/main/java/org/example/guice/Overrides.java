package org.example.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anomalyaware.engine.EngineOptions;

/** One thread, and a clock that stands. */
final class Overrides extends AbstractModule {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Override
  protected void configure() {
    bind(Clock.class).toInstance(Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Provides
  @Singleton
  static EngineOptions options() {
    return EngineOptions.defaults().withThreads(1);
  }
}
