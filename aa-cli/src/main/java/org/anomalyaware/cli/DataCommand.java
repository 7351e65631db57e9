package org.anomalyaware.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code aa data}: the files that datasets are made of. */
@Command(
    name = "data",
    description = {
      "Fetches and checks the files that datasets are made of.",
      "They are kept in one folder per dataset. A run looks for them there under any name, also"
          + " gzipped or in an archive, so copies that you have need not be fetched."
    },
    synopsisSubcommandLabel = "COMMAND")
final class DataCommand {

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new DataCommand())
        .addSubcommand(new DataListCommand(terminal))
        .addSubcommand(new DataFetchCommand(terminal))
        .addSubcommand(new DataVerifyCommand(terminal))
        .addSubcommand(new DataPathCommand());
  }
}
