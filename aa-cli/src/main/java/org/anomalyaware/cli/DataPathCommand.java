package org.anomalyaware.cli;

import org.anomalyaware.engine.EngineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code aa data path}. */
@Command(
    name = "path",
    description = {
      "Prints the folder with one folder per dataset.",
      "It is AA_DATA_HOME if that is set, else in the user's cache. 'aa run --data' overrides it."
    })
final class DataPathCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().getOut().println(EngineOptions.defaults().dataHome());
  }
}
