package org.anomalyaware.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa data verify}. */
@Command(
    name = "verify",
    description = {
      "Reads the files of a dataset and compares their checksums.",
      "A file counts wherever it lies in the dataset's folder, under any name and gzipped or not,"
          + " but not within an archive. The exit status is 3 if one is damaged or missing."
    },
    sortOptions = false)
final class DataVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATASET", description = "A dataset's id; see 'aa data list'.")
  private String dataset = "";

  @Option(
      names = "--variant",
      paramLabel = "ID",
      description = "Only the files that this variant needs.")
  private @Nullable String variant;

  @Mixin private DataFolderOption folder = new DataFolderOption();

  DataVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return folder.job(spec.commandLine(), terminal).verify(dataset, variant).code();
  }
}
