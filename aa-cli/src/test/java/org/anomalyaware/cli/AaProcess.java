package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own. */
record AaProcess(Process process) implements AutoCloseable {

  /** Less than after which an interrupted process would end without its worker. */
  private static final int SECONDS_TO_END = 18;

  static AaProcess start(List<String> options, String... arguments) throws IOException {
    return start(Map.of(), List.of(), options, arguments);
  }

  /**
   * Starts it.
   *
   * @param environment variables beside those of this process
   * @param before a program and its arguments that starts Java
   * @param options of Java
   */
  static AaProcess start(
      Map<String, String> environment,
      List<String> before,
      List<String> options,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return new AaProcess(builder.start());
  }

  /** Waits for a line of standard error; it is a failure if the process ends before. */
  void await(String part) throws IOException {
    BufferedReader err = process.errorReader();
    List<String> seen = new ArrayList<>();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      seen.add(line);
      if (line.contains(part)) {
        return;
      }
    }
    assertThat(seen).as("what the process wrote before it ended").contains(part);
  }

  void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Kills it without warning and waits until it is gone. */
  void kill() throws Exception {
    signal("KILL");
    process.waitFor();
  }

  /** Its exit status, which it has to have soon. */
  int statusSoon() throws Exception {
    assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  /** Waits for its end, and gives what it wrote to standard error. */
  String errorsToTheEnd() throws Exception {
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    process.waitFor();
    return errors;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
