package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.AnomalyAwareException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells the user what went wrong: the message alone if it is something that the user can mend. The
 * stack trace goes to the log, and only if the user asked for one.
 */
final class FailureReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final String PREFIX = "aa: ";

  private final Terminal terminal;
  private final Interruption interruption;

  FailureReport(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    if (arguments.length == 0) {
      command.usage(err);
      return ExitStatus.USAGE.code();
    }
    say(err, UsageMessage.of(failure));
    say(err, "'" + command.getCommandSpec().qualifiedName() + " --help' shows what can be said");
    return ExitStatus.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (interruption.requested() || failure instanceof CancellationException) {
      String kept =
          command.getCommand() instanceof KeepsSomething keeper
              ? keeper.kept()
              : "nothing of this run was kept";
      say(err, "interrupted; " + kept);
      return ExitStatus.INTERRUPTED.code();
    }
    if (Logging.isVerbose()) {
      LoggerFactory.getLogger(FailureReport.class).info("The command failed", failure);
    }
    if (failure instanceof AnomalyAwareException known) {
      say(err, String.valueOf(known.getMessage()));
      return ExitStatus.of(known.kind()).code();
    }
    say(err, "something unexpected happened, which is a fault of this program: " + failure);
    if (!Logging.isVerbose()) {
      say(err, "the same command with -v shows where");
    }
    return ExitStatus.FAILED.code();
  }

  private void say(PrintWriter err, String message) {
    err.println(
        terminal.interactive()
            ? Text.wrap(PREFIX + message, terminal.columns(), PREFIX.length())
            : PREFIX + message);
    err.flush();
  }
}
