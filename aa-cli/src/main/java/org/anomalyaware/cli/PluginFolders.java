package org.anomalyaware.cli;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.EngineOptions;

/**
 * Where plugins are looked for besides the class path.
 *
 * @param paths folders with plugins
 */
record PluginFolders(List<Path> paths) {

  /** An engine that looks there too. */
  AnomalyAwareness engine() {
    return AnomalyAwareness.create(EngineOptions.defaults().withPluginFolders(paths));
  }
}
