package org.anomalyaware.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** {@code --plugins} of the commands that look for plugins. */
final class PluginsOption {

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description =
          "A folder with plugins, jars or sub-folders of jars; may be repeated. AA_PLUGINS if not"
              + " given.")
  private List<Path> folders = List.of();

  /** What was asked for, else what the environment names. */
  PluginFolders folders() {
    return new PluginFolders(folders.isEmpty() ? ofEnvironment() : folders);
  }

  private static List<Path> ofEnvironment() {
    return Optional.ofNullable(System.getenv("AA_PLUGINS")).stream()
        .flatMap(text -> Stream.of(text.split(File.pathSeparator, -1)))
        .filter(part -> !part.isBlank())
        .map(Path::of)
        .toList();
  }
}
