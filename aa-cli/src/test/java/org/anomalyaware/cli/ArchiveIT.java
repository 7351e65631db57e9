package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive, unpacked and used where there is a Java runtime without a compiler and nothing else;
 * {@code mvn -Pdistribution verify} builds it and runs this.
 */
@DisabledOnOs(OS.WINDOWS)
class ArchiveIT {

  private static final String ARCHIVE = System.getProperty("aa.archive", "");

  /** What the launcher may use beside the shell. */
  private static final List<String> TOOLS = List.of("readlink");

  @TempDir private static Path folder;

  private static Path home;
  private static Path runtime;
  private static Path tools;

  /** What a program said and how it ended. */
  private record Said(int status, String text) {}

  @BeforeAll
  static void unpack() throws Exception {
    Path place = Files.createDirectory(folder.resolve("with space"));
    assertThat(execute(Map.of(), "/bin/sh", "-c", "tar -xzf '%s.tar.gz'".formatted(ARCHIVE)).text())
        .isEmpty();
    try (Stream<Path> unpacked = Files.list(folder)) {
      Path root =
          unpacked
              .filter(path -> path.getFileName().toString().startsWith("aa-"))
              .findFirst()
              .orElseThrow();
      home = Files.move(root, place.resolve("aa"));
    }
    runtime = folder.resolve("runtime");
    Said linked =
        execute(
            Map.of(),
            System.getProperty("java.home") + "/bin/jlink",
            "--add-modules",
            "java.se,jdk.unsupported,jdk.random,jdk.crypto.ec,jdk.zipfs",
            "--output",
            runtime.toString());
    assertThat(linked.status()).as(linked.text()).isZero();
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
    }
  }

  @Test
  void should_start_where_nothing_can_be_compiled() throws Exception {
    assertThat(runtime.resolve("bin/javac")).doesNotExist();

    Said version = aa("--version");

    assertThat(version.status()).as(version.text()).isZero();
    assertThat(version.text()).startsWith("aa " + Version.ofThisBuild());
  }

  @Test
  void should_start_by_a_link() throws Exception {
    Path link = Files.createSymbolicLink(tools.resolve("aa"), home.resolve("bin/aa"));

    Said version = execute(withJava(), "/bin/sh", link.toString(), "--version");

    assertThat(version.text()).startsWith("aa " + Version.ofThisBuild());
  }

  @Test
  void should_find_its_plugins() throws Exception {
    assertThat(aa("list").text())
        .contains("  smeft: ", "  mnist: ", "  lhco: ", "  cicids: ", "  vae: ", "  linear: ")
        .doesNotContain("skipped");
  }

  @Test
  void should_train_and_leave_a_run() throws Exception {
    Path out = folder.resolve("run");

    Said run =
        aa(
            "run",
            "smeft",
            "--set",
            "dataset.events=2000",
            "--set",
            "pretrain.epochs=2",
            "--set",
            "finetune.epochs=2",
            "--out",
            out.toString());

    assertThat(run.status()).as(run.text()).isZero();
    assertThat(run.text()).contains("ROC AUC");
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(out.resolve("model/saved_model.pb")).isNotEmptyFile();
  }

  @Test
  void should_ask_for_java_where_there_is_none() throws Exception {
    Said said =
        execute(
            Map.of("PATH", tools.toString()), "/bin/sh", home.resolve("bin/aa").toString(), "list");

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.text()).contains("There is no Java here").contains("17 or newer");
  }

  @Test
  void should_have_the_java_options_of_a_checkout() throws Exception {
    assertThat(commonOptions(home.resolve("bin/aa")))
        .isNotEmpty()
        .isEqualTo(commonOptions(Path.of("..", "aa")));
  }

  @Test
  void should_complete_commands_and_options_in_bash() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "bash is here");

    assertThat(completed("da")).isEqualTo("data");
    assertThat(completed("data", "ve")).isEqualTo("verify");
    assertThat(completed("run", "--se").split(" ")).contains("--seed", "--seeds", "--set");
  }

  @Test
  void should_complete_in_zsh() throws Exception {
    Path zsh = Path.of("/usr/bin/zsh");
    assumeTrue(Files.exists(zsh), "zsh is here");

    Said said =
        execute(
            Map.of("HOME", folder.toString()),
            zsh.toString(),
            "-c",
            "autoload -U +X compinit && compinit -u; . '%s'; print -r -- ${_comps[aa]}"
                .formatted(home.resolve("completions/aa")));

    assertThat(said.text()).contains("_complete_aa");
  }

  @Test
  void should_name_the_licence_of_every_library() throws Exception {
    String list = Files.readString(home.resolve("THIRD-PARTY-LICENCES.txt"));

    assertThat(list).doesNotContain("Unknown license");
    for (String jar : jars()) {
      if (!jar.startsWith("aa-")) {
        String artifact = jar.replaceFirst("-[0-9].*", "");
        assertThat(list).contains(":" + artifact + ":");
      }
    }
    assertThat(home.resolve("licences")).isNotEmptyDirectory();
    assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(Path.of("..", "LICENSE"));
    assertThat(home.resolve("NOTICE")).hasSameTextualContentAs(Path.of("..", "NOTICE"));
    assertThat(home.resolve("README.txt")).content().doesNotContain("${");
  }

  @Test
  void should_hold_the_natives_of_one_platform() throws Exception {
    assertThat(jars().stream().filter(jar -> jar.matches("tensorflow-core-native-[0-9.]+-.*")))
        .hasSize(1);
  }

  @Test
  void should_hold_the_same_as_a_zip() throws Exception {
    Set<String> zipped = new TreeSet<>();
    try (ZipFile zip = new ZipFile(ARCHIVE + ".zip")) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> zipped.add(entry.getName().replaceFirst("^[^/]*/", "")));
    }
    Set<String> unpacked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(home)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> unpacked.add(home.relativize(file).toString()));
    }

    assertThat(zipped).isEqualTo(unpacked);
  }

  private static List<String> jars() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String commonOptions(Path launcher) throws Exception {
    return Files.readAllLines(launcher).stream()
        .filter(line -> line.startsWith("common_options="))
        .findFirst()
        .orElse("");
  }

  /** What bash makes of {@code aa WORDS<TAB>}. */
  private static String completed(String... words) throws Exception {
    String script =
        """
        . '%s'
        compopt() { :; } # speaks to a line that is being typed; there is none
        COMP_WORDS=(aa %s)
        COMP_CWORD=%d
        $(complete -p aa | sed 's/.* -F \\([^ ]*\\) .*/\\1/')
        echo "${COMPREPLY[*]}"
        """
            .formatted(home.resolve("completions/aa"), String.join(" ", words), words.length);
    Said said = execute(Map.of("PATH", "/usr/bin:/bin"), "/bin/bash", "-c", script);
    assertThat(said.status()).as(said.text()).isZero();
    return said.text().strip();
  }

  private static Said aa(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", home.resolve("bin/aa").toString()));
    command.addAll(List.of(arguments));
    return execute(withJava(), command.toArray(String[]::new));
  }

  /** No Maven, no compiler: the runtime and what the launcher needs. */
  private static Map<String, String> withJava() {
    return Map.of(
        "PATH",
        runtime.resolve("bin") + ":" + tools,
        "HOME",
        System.getProperty("user.home"),
        "AA_TABLES_HOME",
        folder.resolve("tables").toString());
  }

  private static Said execute(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    if (!environment.isEmpty()) {
      builder.environment().clear();
      builder.environment().putAll(environment);
    }
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), text);
  }
}
