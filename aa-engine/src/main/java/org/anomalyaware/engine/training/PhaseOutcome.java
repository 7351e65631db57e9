package org.anomalyaware.engine.training;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How a phase ended.
 *
 * @param weights after the last good epoch
 * @param xla whether XLA compiled it
 * @param divergence what went wrong and what to do about it; null if nothing did
 */
@API(status = API.Status.INTERNAL)
public record PhaseOutcome(Weights weights, boolean xla, @Nullable String divergence) {

  /** What went wrong, if anything did. */
  public Optional<String> failure() {
    return Optional.ofNullable(divergence);
  }
}
