package org.anomalyaware.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code aa doctor}. */
@Command(
    name = "doctor",
    description = {
      "Checks whether runs can work on this machine: Java, memory, TensorFlow, XLA, plugins and the"
          + " data folder.",
      "The exit status is 1 if something is in the way of every run."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PluginsOption plugins = new PluginsOption();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Logging.leaveSkippedPluginsToTheCommand();
    CommandLine line = spec.commandLine();
    return new Examination(line.getOut(), line.getErr(), terminal, plugins.folders())
        .perform()
        .code();
  }
}
