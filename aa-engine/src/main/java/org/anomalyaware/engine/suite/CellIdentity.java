package org.anomalyaware.engine.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anomalyaware.engine.ResolvedExperiment;

/** What makes two cells the same: then, and only then, one result serves both. */
final class CellIdentity {

  private final CodeVersion code = new CodeVersion();

  /**
   * The identity of a cell.
   *
   * @param digest of the data that the seed was given
   */
  String of(ResolvedExperiment experiment, long seed, String digest) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("format", "aa-cell/1");
    parts.put("dataset", experiment.dataset().origin().id());
    parts.put("variant", experiment.variant().id());
    parts.put("seed", String.valueOf(seed));
    experiment
        .settings()
        .values()
        .forEach((name, value) -> parts.put("setting " + name, String.valueOf(value)));
    parts.put("data", digest);
    parts.put("code", code.of(experiment));
    return Hash.of(parts);
  }
}
