package org.anomalyaware.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** How long short commands take, whole processes. */
final class StartUpSection {

  private StartUpSection() {}

  static Section section() {
    return new Section(
        "startup",
        "Start-up",
        "Whole processes of the launcher, from the shell to the exit status, after it has built itself"
            + " once; `java -version` is what Java alone takes.",
        Integer.MAX_VALUE,
        effort ->
            Stream.of("--help", "list")
                .map(
                    argument ->
                        new Contest(
                            "`aa " + argument + "`",
                            Unit.SECONDS,
                            List.of(
                                new Command(effort, "./aa", argument),
                                new Command(effort, "java", "-version"))))
                .toList());
  }

  /** A process, with its output thrown away. */
  private record Command(Effort effort, String program, String argument) implements Contestant {

    @Override
    public String name() {
      return program.equals("./aa") ? "ours" : program + " " + argument;
    }

    @Override
    public void prepare() {
      measure();
      measure();
    }

    @Override
    public double measure() {
      try {
        long began = System.nanoTime();
        int status =
            new ProcessBuilder(program, argument)
                .directory(effort.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
          throw new IllegalStateException(program + " ended with the status " + status);
        }
        return (System.nanoTime() - began) / 1e9;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
  }
}
