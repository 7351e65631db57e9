package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A suite in a process of its own that is killed without warning, again and again. */
@DisabledOnOs(OS.WINDOWS)
class KilledSuiteTest {

  private static final String SUITE =
      """
      id: killed
      title: Killed now and then
      version: 1.0
      changelog: {1.0: First}
      seeds: [1, 2]
      settings: {training.xla: off}
      grid: {schedule.maximum: [0, 1, 2]}
      datasets: [clouds]
      """;

  @TempDir private Path folder;

  @Test
  void a_suite_that_was_killed_at_any_moment_ends_as_if_nothing_had_happened() throws Exception {
    Path file = Files.writeString(folder.resolve("suite.yaml"), SUITE);
    assertThat(Aa.run("bench", file.toString(), "--out", folder + "/whole").status()).isZero();

    int killed = 0;
    for (String moment : List.of("6 cells", "[1/6]", "[3/6]", "[6/6]")) {
      killed += killAt(moment, start(file)) ? 1 : 0;
    }
    Process last = start(file);
    String err = new String(last.getErrorStream().readAllBytes(), UTF_8);
    assertThat(last.waitFor()).as(err).isZero();

    assertThat(killed).as("kills that came before the end").isGreaterThanOrEqualTo(3);
    assertThat(err).contains("(finished before)");
    assertThat(timeless("killed")).isEqualTo(timeless("whole"));
    assertThat(folder.resolve("killed/cells").toFile().list()).hasSize(6);
  }

  @Test
  void a_suite_that_runs_cannot_be_resumed_by_another_process() throws Exception {
    Path file = Files.writeString(folder.resolve("suite.yaml"), SUITE);
    Process first = start(file);
    try {
      BufferedReader err = first.errorReader();
      assertThat(err.lines().anyMatch(line -> line.startsWith("6 cells"))).isTrue();

      Aa second = Aa.run("bench", file.toString(), "--out", folder + "/killed", "--resume");

      assertThat(second.status()).isEqualTo(ExitStatus.USAGE.code());
      assertThat(second.err()).contains("Another process is running the suite of");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  /** Kills with signal 9 as soon as a line begins so; whether that came before the end. */
  private static boolean killAt(String moment, Process process) throws Exception {
    BufferedReader err = process.errorReader();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      if (line.startsWith(moment)) {
        process.destroyForcibly();
        return process.waitFor() != 0;
      }
    }
    assertThat(process.waitFor()).isZero();
    return false;
  }

  private Process start(Path suite) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("bench", suite.toString(), "--out", folder + "/killed", "--resume"));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private JsonNode timeless(String name) throws IOException {
    JsonNode tree = new JsonMapper().readTree(folder.resolve(name).resolve("result.json").toFile());
    strip(tree);
    return tree;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("seconds");
      object.remove("started");
    }
    node.forEach(KilledSuiteTest::strip);
  }
}
