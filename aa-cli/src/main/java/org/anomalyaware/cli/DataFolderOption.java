package org.anomalyaware.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --data} of the commands that look after files. */
final class DataFolderOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder with one folder per dataset, before the one of 'aa data path'.")
  private @Nullable Path folder;

  @Mixin private PluginsOption plugins = new PluginsOption();

  /** The folder, if one was named. */
  @Nullable Path folder() {
    return folder;
  }

  /** Where plugins are looked for, which these commands do as well. */
  PluginFolders plugins() {
    return plugins.folders();
  }

  DataJob job(CommandLine line, Terminal terminal) {
    return new DataJob(line.getOut(), line.getErr(), terminal, plugins.folders(), folder);
  }
}
