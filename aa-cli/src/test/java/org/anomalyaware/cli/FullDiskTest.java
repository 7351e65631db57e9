package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disks that are full or read-only where a command wants to leave something. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  @TempDir private Path folder;

  /** Disks for which the scores are too much, then the model, then the report. */
  @ParameterizedTest
  @CsvSource({"20k, The results", "48k, The model", "200k, The report"})
  void should_be_told_in_one_message_and_leave_nothing(String size, String what) throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder, "size=" + size)) {
      Aa aa = run(disk.folder().resolve("run"));

      assertThat(aa.status()).as(aa.err()).isEqualTo(ExitStatus.FAILED.code());
      assertThat(aa.err().lines().filter(line -> line.startsWith("aa: ")).toList())
          .singleElement()
          .asString()
          .startsWith("aa: " + what)
          .contains("cannot be written to " + folder + ": no space left on device")
          .contains("There was room for ", "Free some space, or choose another folder with --out");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void should_leave_the_page_that_was_there_as_it_was() throws Exception {
    Path runs = Files.createDirectory(folder.resolve("runs"));
    assertThat(run(runs.resolve("run")).status()).isZero();
    Path small = Files.createDirectory(folder.resolve("small"));
    try (SmallDisk disk = SmallDisk.mount(small, "size=128k")) {
      Path page = Files.writeString(disk.folder().resolve("mine.html"), "the page before");

      Aa aa = Aa.run("report", runs + "/run", "--out", page.toString(), "--force");

      assertThat(aa.status()).isEqualTo(ExitStatus.FAILED.code());
      assertThat(aa.err()).contains("aa: The report cannot be written to " + small);
      assertThat(page).hasContent("the page before");
      assertThat(small.toFile().list()).containsExactly("mine.html");
    }
  }

  @Test
  void should_refuse_a_folder_that_is_read_only_before_anything_runs() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder, "size=64k,ro")) {
      Aa aa = run(disk.folder().resolve("run"));

      assertThat(aa.status()).isEqualTo(ExitStatus.USAGE.code());
      assertThat(aa.err())
          .contains("aa: No folder can be made in " + folder, "--out")
          .doesNotContain("Pre-training");
    }
  }

  /** A limit on the size of files needs no privileges, and takes effect as a full disk does. */
  @Test
  void should_name_a_limit_on_the_size_of_files() throws Exception {
    List<String> limited = List.of("sh", "-c", "ulimit -f 2048; exec \"$@\"", "sh");
    try (AaProcess aa =
        AaProcess.start(
            Map.of(),
            limited,
            List.of(),
            "run",
            "clouds",
            "--set",
            "dataset.rows=100000",
            "--set",
            "pretrain.epochs=1",
            "--set",
            "finetune.epochs=1",
            "--out",
            folder + "/run")) {
      String errors = aa.errorsToTheEnd();

      assertThat(aa.statusSoon()).isEqualTo(ExitStatus.FAILED.code());
      assertThat(errors)
          .contains(
              "aa: The results cannot be written to " + folder + ": file too large", "ulimit -f")
          .doesNotContain("\tat ");
      assertThat(folder).isEmptyDirectory();
    }
  }

  private static Aa run(Path out) {
    return Aa.run(new Terminal(false, 500), "run", "clouds", "--out", out.toString());
  }

  /** A file system in memory, which only a privileged user may mount. */
  private record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mount(Path folder, String options) throws Exception {
      assumeTrue(
          succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
          "no file system can be mounted here, which takes privileges");
      return new SmallDisk(folder);
    }

    private static boolean succeeds(String... command) throws IOException {
      try {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() throws IOException {
      assertThat(succeeds("umount", folder.toString())).isTrue();
    }
  }
}
