package org.anomalyaware.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa data list}. */
@Command(
    name = "list",
    description = {
      "Shows which files are present, missing or damaged, and which variants need them.",
      "Looks at names and sizes alone; 'aa data verify' reads the files and knows them under any"
          + " name."
    },
    sortOptions = false)
final class DataListCommand implements Runnable {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "DATASET", description = "Only the files of this one.")
  private @Nullable String dataset;

  @Mixin private DataFolderOption folder = new DataFolderOption();

  DataListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    folder.job(spec.commandLine(), terminal).list(dataset);
  }
}
