package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own that is killed without warning while it holds its folder. */
@DisabledOnOs(OS.WINDOWS)
class KilledRunTest {

  @TempDir private Path folder;

  @Test
  void a_run_that_was_killed_at_any_moment_is_in_nobodys_way() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path runs = Files.createDirectory(folder.resolve("runs"));
    for (String moment : List.of("Throwing points: 0 %", "Pre-training 1/", "Writing the")) {
      try (AaProcess aa = start(temporary, runs)) {
        aa.await(moment);

        Aa second = Aa.run("run", "clouds", "--out", runs + "/run");
        assertThat(second.status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(second.err()).contains("run is being made by process " + aa.process().pid());

        aa.kill();
      }
      assertThat(runs.resolve("run")).as("killed at '%s'", moment).doesNotExist();
    }
    assertThat(runs).isNotEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();

    assertThat(Aa.run("run", "clouds", "--out", runs + "/other").status()).isZero();

    assertThat(runs.toFile().list()).containsExactly("other");
  }

  /** So many rows that a process can be caught while it writes them. */
  private static AaProcess start(Path temporary, Path runs) throws IOException {
    return AaProcess.start(
        List.of("-Djava.io.tmpdir=" + temporary, "-XX:-UsePerfData"),
        "run",
        "clouds",
        "--set",
        "dataset.rows=100000",
        "--set",
        "pretrain.epochs=1",
        "--set",
        "finetune.epochs=1",
        "--out",
        runs + "/run");
  }
}
