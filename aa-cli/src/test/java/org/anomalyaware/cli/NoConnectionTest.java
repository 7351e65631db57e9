package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The connections of a process as Linux sees them: of all threads, native ones too. */
@EnabledOnOs(OS.LINUX)
class NoConnectionTest {

  @TempDir private Path folder;

  @BeforeEach
  void requireStrace() throws InterruptedException {
    boolean usable;
    try {
      usable = traced("true").start().waitFor() == 0;
    } catch (IOException e) {
      usable = false;
    }
    assumeTrue(usable, "strace is not installed, or may not trace here");
  }

  /** What turns DJL's reports off has to be in our own code, not in the build's environment. */
  @Test
  void should_open_none_during_a_run() throws Exception {
    ProcessBuilder run =
        traced(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "clouds",
            "--out",
            folder + "/run");
    run.environment().keySet().removeAll(Set.of("OPT_OUT_TRACKING", "DJL_OFFLINE"));

    assertThat(run.start().waitFor()).isZero();

    assertThat(folder.resolve("run/report.html")).exists();
    assertThat(connections()).noneMatch(call -> call.contains("AF_INET"));
  }

  /** Or the test above would say nothing. */
  @Test
  void should_be_noticed_if_there_was_one() throws Exception {
    Path program = folder.resolve("Connecting.java");
    Files.writeString(
        program,
        """
        class Connecting {
          public static void main(String[] port) throws Exception {
            new java.net.Socket("127.0.0.1", Integer.parseInt(port[0])).close();
          }
        }
        """);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process connecting =
          traced(java, program.toString(), String.valueOf(server.getLocalPort())).start();

      assertThat(connecting.waitFor()).isZero();
    }
    assertThat(connections()).anyMatch(call -> call.contains("AF_INET"));
  }

  private ProcessBuilder traced(String... command) {
    List<String> all =
        new ArrayList<>(
            List.of("strace", "-f", "-qq", "-e", "trace=connect", "-o", folder + "/connections"));
    all.addAll(List.of(command));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile());
  }

  private List<String> connections() throws IOException {
    return Files.readAllLines(folder.resolve("connections"));
  }
}
