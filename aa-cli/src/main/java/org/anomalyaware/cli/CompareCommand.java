package org.anomalyaware.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa compare}. */
@Command(
    name = "compare",
    description = {
      "Sets two runs, or two suites, side by side with paired tests.",
      "What is compared are the tuned networks. Where no test can be made it says why."
    })
final class CompareCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FIRST",
      description = "The folder of a run, a suite, or one of a suite's cells.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "SECOND", description = "Another of the same kind.")
  private Path second = Path.of("");

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    new ComparisonListing(spec.commandLine().getOut(), terminal).print(first, second);
    return ExitStatus.DONE.code();
  }
}
