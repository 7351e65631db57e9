package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugin projects as {@code aa new} writes them: really built, tested and used. */
class PluginProjectIT {

  private static final Pattern COMMANDS =
      Pattern.compile("(?ms)^```sh not run: PluginProjectIT [^\n]*\n(.*?)^```$");

  @TempDir private Path folder;

  private GuideShell checkout() throws Exception {
    return new GuideShell(Files.createDirectories(folder.resolve("checkout")));
  }

  @Test
  void commands_of_the_guide_give_a_plugin_that_runs_in_less_than_five_minutes() throws Exception {
    String guide = Files.readString(Sources.ROOT.resolve("docs/plugin-guide.md"));
    Matcher block = COMMANDS.matcher(guide);
    assertThat(block.find()).isTrue();
    List<String> commands = block.group(1).lines().toList();
    GuideShell shell = checkout();

    long began = System.nanoTime();
    for (String command : commands) {
      shell.run(command);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - began);

    assertThat(commands).hasSize(3);
    assertThat(taken).isLessThan(Duration.ofMinutes(5));
    try (Stream<Path> runs = Files.list(shell.folder().resolve("runs"))) {
      assertThat(runs.toList())
          .singleElement()
          .satisfies(run -> assertThat(run.resolve("report.html")).isNotEmptyFile())
          .satisfies(
              run ->
                  assertThat(run.resolve("result.json"))
                      .content()
                      .contains("my-data-1.0-SNAPSHOT.jar"));
    }
    assertThat(shell.run("./aa list datasets --plugins ../my-data/target/plugins"))
        .contains("version 1.0-SNAPSHOT in my-data-1.0-SNAPSHOT.jar")
        .doesNotContain("skipped");
    try (Stream<Path> files = Files.list(folder.resolve("my-data/target/plugins/my-data"))) {
      assertThat(files.map(file -> file.getFileName().toString().replaceAll("-[0-9].*", "")))
          .as("the plugin and what it needs, without what everybody has")
          .containsExactlyInAnyOrder("my-data", "commons-csv", "commons-io", "commons-codec");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "penalty", "schedule"})
  @Tag("thorough")
  void projects_of_other_kinds_build_and_run_too(String kind) throws Exception {
    GuideShell shell = checkout();

    shell.run("./aa new " + kind + " my-own --out ../my-own");
    shell.run("mvn -B -f ../my-own/pom.xml verify");
    String written =
        shell.run(
            "./aa run smeft --set dataset.events=4000 --set pretrain.epochs=2 --set finetune.epochs=2"
                + " --set "
                + kind
                + "=my-own --plugins ../my-own/target/plugins");

    assertThat(written).contains("ROC AUC");
  }
}
