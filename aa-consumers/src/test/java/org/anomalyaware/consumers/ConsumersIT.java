package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs that were built from the installed artifacts, each in a Java of its own. */
class ConsumersIT {

  @Test
  void program_on_the_class_path_trains_and_scores() throws Exception {
    Consumer program = Consumer.named("class-path");

    Output output = program.java("-cp", program.path(), "org.example.classpath.Main").succeeded();

    assertThat(output.number("tuned")).isGreaterThan(output.number("baseline")).isBetween(0.5, 1.0);
    assertThat(output.value("scores")).isEqualTo("2");
    assertThat(output.number("threshold")).isPositive();
  }

  @Test
  void program_on_the_class_path_is_the_lines_of_the_readme() throws Exception {
    String readme = Files.readString(Sources.ROOT.resolve("README.md"));
    Matcher block =
        Pattern.compile("## In Java\\n+```java\\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("a block of Java below 'In Java'").isTrue();
    String program =
        Files.readString(
            Consumer.named("class-path")
                .folder()
                .resolve("src/main/java/org/example/classpath/ReadmeLines.java"));

    assertThat(program).contains(block.group(1).indent(4));
  }

  @Tag("thorough")
  @Test
  void lines_of_the_readme_give_what_it_says() throws Exception {
    Consumer program = Consumer.named("class-path");

    Output output =
        program.java("-cp", program.path(), "org.example.classpath.Main", "readme").succeeded();

    Matcher median =
        Pattern.compile("SeedsValue\\[median=([0-9.]+),.*").matcher(output.lines().get(0));
    assertThat(median.matches()).isTrue();
    assertThat(Double.parseDouble(median.group(1))).isBetween(0.85, 0.95);
  }

  @Test
  void program_on_the_module_path_trains_with_a_plugin_of_its_own_module() throws Exception {
    Consumer program = Consumer.named("module-path");

    Output output =
        program
            .java(
                "--module-path",
                program.path(),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "org.example.modulepath/org.example.modulepath.Main")
            .succeeded();

    assertThat(output.value("program")).isEqualTo("module org.example.modulepath");
    assertThat(output.value("api")).isEqualTo("module org.anomalyaware.api");
    assertThat(output.value("engine")).isEqualTo("module org.anomalyaware.engine");
    assertThat(output.values("dataset"))
        .isEqualTo(List.of("module org.anomalyaware.datasets.smeft"));
    assertThat(output.number("tuned")).isGreaterThan(output.number("baseline"));
  }

  @Test
  void bindings_of_a_guice_user_replace_those_of_the_engine() throws Exception {
    Consumer program = Consumer.named("guice");

    Output output = program.java("-cp", program.path(), "org.example.guice.Main").succeeded();

    assertThat(output.value("threads")).isEqualTo("1");
    assertThat(output.value("started")).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(output.number("tuned")).isGreaterThan(output.number("baseline"));
  }

  @Test
  void plain_java_hands_over_a_dataset_as_an_object() throws Exception {
    Consumer program = Consumer.named("plain-java");

    Output output = program.java("-cp", program.path(), "org.example.plainjava.Main").succeeded();

    assertThat(output.number("tuned")).isGreaterThan(output.number("baseline")).isGreaterThan(0.7);
  }

  @Test
  void jars_of_another_version_stop_a_program_with_their_names() throws Exception {
    Consumer program = Consumer.named("class-path");
    Path older =
        OtherVersion.of(Repository.jar("aa-api"))
            .writeTo(program.folder().resolve("target/older/aa-api-0.0.9.jar"), "0.0.9");
    String path = older + File.pathSeparator + program.path();

    Output refused = program.java("-cp", path, "org.example.classpath.Main");

    assertThat(refused.status()).isNotZero();
    assertThat(refused.errors())
        .contains("aa-api-0.0.9.jar (org.anomalyaware.api) is version 0.0.9 instead of")
        .contains("Import org.anomalyaware:aa-bom:");
    program
        .java("-Dorg.anomalyaware.versions=unchecked", "-cp", path, "org.example.classpath.Main")
        .succeeded();
  }
}
