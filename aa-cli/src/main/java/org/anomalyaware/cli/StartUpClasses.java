package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine;

/**
 * Loads what short commands need, so that the launcher can have Java archive it ({@code
 * -XX:ArchiveClassesAtExit}) and later commands start faster.
 */
final class StartUpClasses {

  private StartUpClasses() {}

  /** Executes a few commands and writes nothing. */
  public static void main(String[] arguments) {
    for (List<String> command :
        List.of(List.of("--help"), List.of("run", "--help"), List.of("list"))) {
      CommandLine line = AaCommand.line(Terminal.detect(), Interruption.ofThisThread());
      line.setOut(new PrintWriter(Writer.nullWriter()));
      line.execute(command.toArray(String[]::new));
    }
  }
}
