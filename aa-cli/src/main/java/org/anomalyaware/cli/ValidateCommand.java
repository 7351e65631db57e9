package org.anomalyaware.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa validate}. */
@Command(
    name = "validate",
    description = {
      "Checks a suite (YAML), the settings of an experiment (YAML), or a result (JSON, or the"
          + " folder that holds it), says what it is, and names everything that is wrong.",
      "Nothing is run."
    })
final class ValidateCommand implements Runnable {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file, or the folder of a run or suite.")
  private Path file = Path.of("");

  @Mixin private PluginsOption plugins = new PluginsOption();

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    new Validation(spec.commandLine().getOut(), terminal, plugins.folders()).check(file);
  }
}
