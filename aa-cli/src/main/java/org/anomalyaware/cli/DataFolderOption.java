package org.anomalyaware.cli;

import java.nio.file.Path;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.data.DataStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data} of the commands that look after files. */
final class DataFolderOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder with one folder per dataset, before the one of 'aa data path'.")
  private @Nullable Path folder;

  DataStore store() {
    DataStore store = AnomalyAwareness.create().data();
    return folder == null ? store : store.in(folder);
  }
}
