package org.anomalyaware.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa bench}: what the user asks for; {@link BenchJob} does it. */
@Command(
    name = "bench",
    description = {
      "Runs a benchmark suite: every point of its grids with every seed.",
      "It may be stopped or killed at any moment; --resume goes on with what was finished."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  aa bench quick",
      "  aa bench paper --data ~/data --out paper",
      "  aa bench mine.yaml --out mine --resume"
    })
final class BenchCommand implements Callable<Integer>, KeepsSomething {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SUITE",
      description = "A built-in suite (see 'aa list suites') or a YAML file.")
  private String suite = "";

  @Mixin private BenchOptions options = new BenchOptions();

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String kept() {
    return options.kept();
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    options.check(line);
    return new BenchJob(line.getOut(), line.getErr(), terminal, options.plugins())
        .runNamed(suite, options)
        .code();
  }
}
