package org.anomalyaware.cli;

import org.apiguardian.api.API;

/** Where the {@code aa} command starts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Main {

  private Main() {}

  /**
   * Runs the command and ends the process with its {@linkplain ExitStatus exit status}.
   *
   * @param arguments what the user wrote after {@code aa}
   */
  public static void main(String[] arguments) {
    Interruption interruption = Interruption.ofThisThread();
    interruption.watch();
    int status = execute(arguments, interruption);
    // While an interrupted process ends, this waits until it has; the status is then the signal's.
    System.exit(status);
  }

  private static int execute(String[] arguments, Interruption interruption) {
    try {
      return AaCommand.line(Terminal.detect(), interruption).execute(arguments);
    } catch (OutOfMemoryError e) {
      // Not even the command line could be made, so it cannot tell.
      System.err.println("aa: " + SeriousErrors.outOfMemory(e));
      return ExitStatus.FAILED.code();
    } finally {
      interruption.finished();
    }
  }
}
