package org.anomalyaware.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aa score}: what the user asks for; {@link ScoreJob} does it. */
@Command(
    name = "score",
    description = {
      "Scores a CSV of raw features with a saved model.",
      "Columns are found by the names in the header line, in any order. Each row gives its number, its"
          + " score, and for each threshold of the model whether the score is at or above it (1 or 0).",
      "A model of images takes the columns pixel0, pixel1, ..., row by row from the upper left corner, in the"
          + " units that it was trained on (mnist: from 0 to 1)."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  aa score --model runs/mine/model --in new.csv --out scores.csv",
      "  zcat new.csv.gz | aa score --model runs/mine --in - --out -"
    })
final class ScoreCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "The folder of a finished run, or the model folder in it.")
  private Path model = Path.of("");

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "The CSV to score; - for standard input.")
  private String in = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The CSV to write, whole or not at all; - for standard output, as it comes.")
  private String out = "";

  @Option(names = "--force", description = "Replace the file that --out names, if there is one.")
  private boolean force;

  @Option(
      names = "--trust-model",
      description = {
        "Load the model even if it could do more than compute scores.",
        "A TensorFlow graph is a program: it may read and write your files."
      })
  private boolean trusted;

  ScoreCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    new ScoreJob(line.getOut(), line.getErr(), terminal, interruption)
        .run(model, trusted, in, out, force);
    return ExitStatus.DONE.code();
  }
}
