package org.anomalyaware.cli;

import org.apiguardian.api.API;
import picocli.CommandLine;

/** The commands, for those who describe them and do not run them. */
@API(status = API.Status.INTERNAL)
public final class CommandTree {

  private static final int COLUMNS = 100;

  private CommandTree() {}

  /** The whole command line, as on a wide terminal that nobody watches. */
  public static CommandLine line() {
    return AaCommand.line(new Terminal(false, COLUMNS), Interruption.ofThisThread());
  }
}
