package org.anomalyaware.engine;

import java.util.Optional;

/** Versions as jars tell them. */
final class Versions {

  private Versions() {}

  /** The version of the jar that a class came from; "unknown" where the jar does not say. */
  static String of(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("unknown");
  }
}
