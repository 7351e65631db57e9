package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can only be seen of a process of its own: how it starts, and how it ends. */
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {

  private static final int SIGTERM_STATUS = 143;

  @TempDir private Path folder;

  @Test
  void should_help_without_loading_engine_or_logging() throws Exception {
    try (AaProcess aa = AaProcess.start(List.of("-Xlog:class+load:stdout"), "--help")) {
      String loaded = new String(aa.process().getInputStream().readAllBytes(), UTF_8);

      assertThat(aa.statusSoon()).isZero();
      assertThat(loaded).contains("picocli.CommandLine");
      assertThat(loaded)
          .doesNotContain("com.google.inject", "ai.djl", "com.fasterxml", "org.slf4j", "ch.qos")
          .doesNotContain("org.anomalyaware.engine", "org.anomalyaware.report");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Throwing points", "Pre-training 1/"})
  void should_leave_nothing_after_ctrl_c(String moment) throws Exception {
    try (AaProcess aa = startLongRun()) {
      aa.await(moment);

      aa.signal("INT");

      assertThat(aa.statusSoon()).isEqualTo(ExitStatus.INTERRUPTED.code());
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void should_end_at_once_after_a_second_ctrl_c_and_leave_no_more_than_the_next_run_removes()
      throws Exception {
    try (AaProcess aa = startLongRun()) {
      aa.await("Pre-training 1/");

      aa.signal("INT");
      aa.signal("INT");

      assertThat(aa.statusSoon()).isEqualTo(ExitStatus.INTERRUPTED.code());
    }
    assertThat(Aa.run("run", "clouds", "--out", folder + "/run").status()).isZero();
    assertThat(folder.toFile().list()).containsExactly("run");
  }

  @Test
  void should_leave_nothing_when_told_to_terminate() throws Exception {
    try (AaProcess aa = startLongRun()) {
      aa.await("Pre-training 1/");

      aa.signal("TERM");

      assertThat(aa.statusSoon()).isEqualTo(SIGTERM_STATUS);
      assertThat(folder).isEmptyDirectory();
    }
  }

  /** Too little for the data; and too little for anything, in a command that has no run to fail. */
  @ParameterizedTest
  @CsvSource({"-Xmx48m, run, clouds", "-Xmx8m, list, suites"})
  void should_name_the_heap_that_was_too_small(String heap, String command, String argument)
      throws Exception {
    String[] arguments =
        command.equals("run")
            ? new String[] {
              command, argument, "--set", "dataset.rows=20000000", "--out", folder + "/run"
            }
            : new String[] {command, argument};
    try (AaProcess aa = AaProcess.start(List.of(heap), arguments)) {
      String errors = aa.errorsToTheEnd();

      assertThat(aa.statusSoon()).as(errors).isEqualTo(ExitStatus.FAILED.code());
      assertThat(errors)
          .contains("aa: Java's memory was not enough", "AA_JAVA_OPTS=-Xmx")
          .doesNotContain("\tat ");
      assertThat(folder).isEmptyDirectory();
    }
  }

  private AaProcess startLongRun() throws IOException {
    return AaProcess.start(
        List.of(), "run", "clouds", "--set", "pretrain.epochs=1000000", "--out", folder + "/run");
  }
}
