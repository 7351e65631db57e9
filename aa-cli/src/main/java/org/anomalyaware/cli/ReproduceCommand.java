package org.anomalyaware.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa reproduce}. */
@Command(
    name = "reproduce",
    description = {
      "Runs a finished run again, with its settings and seeds, and shows each difference.",
      "The exit status is 1 if a metric differs by more than the tolerance. On one machine with one"
          + " version every number comes out the same to the last bit; elsewhere allow for a"
          + " little, such as 1e-3."
    },
    sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "RUN",
      description = "The folder of a run, or of one of a suite's cells.")
  private Path run = Path.of("");

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      defaultValue = "0",
      description = "By how much a metric may differ; 0 if not given.")
  private double tolerance;

  @Mixin private DataFolderOption data = new DataFolderOption();

  ReproduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    if (!(tolerance >= 0)) {
      throw new ParameterException(line, "--tolerance is at least 0, but is " + tolerance);
    }
    return new ReproduceJob(line.getOut(), line.getErr(), terminal, data.plugins())
        .run(run, tolerance, data.folder())
        .code();
  }
}
