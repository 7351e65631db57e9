package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a reference implementation that may or may not be installed. */
final class Program {

  private static final long LIMIT_SECONDS = 120;

  private Program() {}

  /** True if the program is there and ends well. */
  static boolean works(Path folder, String... command) throws IOException, InterruptedException {
    try {
      return start(folder, List.of(command)) == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** Lines of standard output of a program that must end well. */
  static List<String> lines(Path folder, String... command)
      throws IOException, InterruptedException {
    int status = start(folder, List.of(command));
    List<String> lines = Files.readAllLines(folder.resolve("output.txt"));
    assertThat(status).as("status of %s, which said %s", List.of(command), lines).isZero();
    return lines;
  }

  private static int start(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("output.txt").toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end within " + LIMIT_SECONDS + " s");
    }
    return process.exitValue();
  }
}
