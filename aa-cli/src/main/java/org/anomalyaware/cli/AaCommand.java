package org.anomalyaware.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The root of the command tree. Neither it nor its subcommands mention the engine's types outside
 * of their bodies' last step, so that {@code aa --help} loads nothing but picocli.
 */
@Command(
    name = "aa",
    description = "Finds anomalies with an autoencoder that is shown a few of them.",
    versionProvider = Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  AA_DATA_HOME    the folder with one folder per dataset",
      "  AA_PLUGINS      folders with plugins, as --plugins names them",
      "  AA_TABLES_HOME  the folder that keeps parsed tables",
      "  AA_JAVA_OPTS    more options for Java, such as -Xmx4g"
    },
    exitCodeListHeading = "%nExit status:%n")
final class AaCommand {

  private static final int NARROWEST_HELP = 55; // picocli refuses less

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and stop.")
  void help(boolean wanted) {
    // picocli acts on it
  }

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and stop.")
  void version(boolean wanted) {
    // picocli acts on it
  }

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Log what happens to standard error; twice (-vv) for more.")
  void verbose(boolean[] times) {
    Logging.verbosity(times.length);
  }

  /** The whole command line. */
  static CommandLine line(Terminal terminal, Interruption interruption) {
    FailureReport failures = new FailureReport(terminal, interruption);
    CommandLine line =
        new CommandLine(new AaCommand())
            .addSubcommand(new RunCommand(terminal, interruption))
            .addSubcommand(new ScanCommand(terminal))
            .addSubcommand(new BenchCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new ReproduceCommand(terminal))
            .addSubcommand(new ValidateCommand(terminal))
            .addSubcommand(new ReportCommand())
            .addSubcommand(new ScoreCommand(terminal, interruption))
            .addSubcommand(new ListCommand(terminal))
            .addSubcommand(DataCommand.line(terminal))
            .addSubcommand(new NewCommand(terminal))
            .addSubcommand(new DoctorCommand(terminal))
            .addSubcommand(new CompletionCommand())
            .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.columns()))
            .setExecutionStrategy(new SeriousErrors(new CommandLine.RunLast()))
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    line.getCommandSpec().usageMessage().exitCodeList(exitStatuses());
    return line;
  }

  private static Map<String, String> exitStatuses() {
    Map<String, String> meanings = new LinkedHashMap<>();
    Arrays.stream(ExitStatus.values())
        .forEach(status -> meanings.put(String.valueOf(status.code()), status.meaning()));
    return meanings;
  }
}
