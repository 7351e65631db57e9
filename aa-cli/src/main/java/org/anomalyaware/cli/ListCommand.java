package org.anomalyaware.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa list}. */
@Command(
    name = "list",
    description = "Lists the plugins that were found, built in or yours, and the suites.")
final class ListCommand implements Runnable {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      converter = PluginKind.Converter.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private @Nullable PluginKind kind;

  @Mixin private PluginsOption plugins = new PluginsOption();

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Logging.leaveSkippedPluginsToTheCommand();
    new PluginListing(spec.commandLine().getOut(), terminal, plugins.folders()).print(kind);
  }
}
