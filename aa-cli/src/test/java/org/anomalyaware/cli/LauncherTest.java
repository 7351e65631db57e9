package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./aa} says where it cannot build or run. It is copied to where nothing is built. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final List<String> TOOLS =
      List.of(
          "awk", "cat", "dirname", "find", "grep", "head", "ls", "mkdir", "rm", "sed", "tr",
          "uname");

  @TempDir private Path folder;
  private Path tools;
  private Path launcher;

  @BeforeEach
  void install() throws Exception {
    Path original = Path.of("..", "aa");
    assumeTrue(Files.exists(original), "the launcher is beside the modules, in a checkout");
    Path root = Files.createDirectory(folder.resolve("with space"));
    launcher = root.resolve("aa");
    Files.copy(original, launcher);
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path there =
          Stream.of("/usr/bin", "/bin")
              .map(parent -> Path.of(parent, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      tool(tool, "exec " + there + " \"$@\"");
    }
  }

  @Test
  void should_ask_for_java_where_there_is_none() throws Exception {
    assertThat(launch()).isEqualTo(2);
    assertThat(said()).contains("There is no Java here").contains("Install a JDK, version 17");
  }

  @Test
  void should_ask_for_a_newer_java() throws Exception {
    tool("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

    assertThat(launch()).isEqualTo(2);
    assertThat(said()).contains("is version 11, but 17 or newer is needed");
  }

  @Test
  void should_ask_for_a_compiler() throws Exception {
    tool("java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");

    assertThat(launch()).isEqualTo(2);
    assertThat(said()).contains("can run but not compile");
  }

  @Test
  void should_ask_for_maven() throws Exception {
    tool("java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
    tool("javac", ":");

    assertThat(launch()).isEqualTo(2);
    assertThat(said()).contains("There is no Maven here").contains("3.8 or newer");
  }

  @Test
  void should_ask_for_a_newer_maven() throws Exception {
    tool("java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
    tool("javac", ":");
    tool("mvn", "echo 'Apache Maven 3.6.3'");

    assertThat(launch()).isEqualTo(2);
    assertThat(said()).contains("Maven is version 3.6.3, but 3.8 or newer is needed");
  }

  @Test
  void should_show_why_a_build_failed_and_leave_no_lock() throws Exception {
    tool("java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
    tool("javac", ":");
    tool(
        "mvn",
        "[ \"$1\" != -v ] || { echo 'Apache Maven 3.9.9'; exit 0; }; echo '[ERROR] broken'; exit 1");

    assertThat(launch()).isEqualTo(1);
    assertThat(said()).contains("the build failed").contains("[ERROR] broken");
    assertThat(launcher.resolveSibling("target/launcher/lock")).doesNotExist();
  }

  private void tool(String name, String script) throws Exception {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private int launch() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", launcher.toString(), "--help")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    return builder.start().waitFor();
  }

  private String said() throws Exception {
    return Files.readString(folder.resolve("said"));
  }
}
