package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can only be seen of a process of its own: how it starts, and how it ends. */
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {

  private static final int SIGTERM_STATUS = 143;

  /** Less than after which the process would end without its worker. */
  private static final int SECONDS_TO_STOP = 15;

  @TempDir private Path folder;

  @Test
  void should_help_without_loading_engine_or_logging() throws Exception {
    Process process = start(List.of("-Xlog:class+load:stdout"), "--help");
    String loaded = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(loaded).contains("picocli.CommandLine");
    assertThat(loaded)
        .doesNotContain("com.google.inject", "ai.djl", "com.fasterxml", "org.slf4j", "ch.qos")
        .doesNotContain("org.anomalyaware.engine", "org.anomalyaware.report");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Throwing points", "Pre-training 1/"})
  void should_leave_nothing_after_ctrl_c(String moment) throws Exception {
    Process process = startLongRun();
    awaitLine(process, moment);

    signal(process, "INT");

    assertThat(process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitStatus.INTERRUPTED.code());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_leave_nothing_when_told_to_terminate() throws Exception {
    Process process = startLongRun();
    awaitLine(process, "Pre-training 1/");

    signal(process, "TERM");

    assertThat(process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(SIGTERM_STATUS);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_name_the_heap_that_was_too_small() throws Exception {
    Process process =
        start(
            List.of("-Xmx48m"),
            "run",
            "clouds",
            "--set",
            "dataset.rows=20000000",
            "--out",
            folder + "/run");
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(err).contains("aa: Java's memory was not enough", "AA_JAVA_OPTS=-Xmx");
    assertThat(folder).isEmptyDirectory();
  }

  private Process startLongRun() throws IOException {
    return start(
        List.of(), "run", "clouds", "--set", "pretrain.epochs=1000000", "--out", folder + "/run");
  }

  private static Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static void awaitLine(Process process, String part) throws IOException {
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

  private static void signal(Process process, String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
