package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.penalty.Penalty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plugins from folders, good and broken ones, in jars that are compiled here. */
class PluginFoldersTest {

  private static final Terminal NARROW = new Terminal(false, 40);

  @TempDir private Path folder;
  private Path plugins;

  @BeforeEach
  void install() throws IOException {
    plugins = folder.resolve("plugins");
    PluginJar.ofSchedule("good.Flat", "flat").writeTo(plugins.resolve("a-good.jar"));
  }

  private Aa list(String kind) {
    return Aa.run("list", kind, "--plugins", plugins.toString());
  }

  /** What follows the word "skipped", each skipped plugin in one line. */
  private static List<String> skipped(Aa aa) {
    int start = aa.out().indexOf("\nskipped\n");
    if (start < 0) {
      return List.of();
    }
    String section = aa.out().substring(start + "\nskipped\n".length());
    return List.of(section.strip().replaceAll("\n {4,}", " ").split("\n"));
  }

  @Test
  void should_list_id_version_and_jar() {
    Aa aa = list("schedules");

    assertThat(aa.status()).isZero();
    assertThat(aa.out())
        .contains("\n  flat: Always the same\n    version 1.2.3 in a-good.jar\n")
        .containsPattern("(?s)\n  linear: .*?\n    version \\S+ in (aa-engine\\S*jar|classes)\n");
    assertThat(skipped(aa)).isEmpty();
  }

  @Test
  void should_list_in_forty_columns() throws IOException {
    BrokenPlugin.THROWS.writeTo(plugins.resolve("boom.jar"));

    Aa aa = Aa.run(NARROW, "list", "--plugins", plugins.toString());

    assertThat(aa.out()).contains("IllegalStateException: no");
    assertThat(aa.out().lines())
        .filteredOn(line -> line.strip().contains(" ")) // a word alone, such as a path, stays whole
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void should_find_what_the_application_has_once() {
    Aa aa = Aa.run("list", "--plugins", plugins.toString());

    assertThat(aa.out()).containsOnlyOnce("\n  linear: ").containsOnlyOnce("\n  clouds: ");
    assertThat(skipped(aa)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void should_name_a_broken_plugin_in_one_line_and_find_the_others(BrokenPlugin broken)
      throws IOException {
    Path jar = plugins.resolve(broken.jar());
    broken.writeTo(jar);
    PluginJar.ofSchedule("good.Last", "last").writeTo(plugins.resolve("zzz.jar"));

    Aa aa = list("schedules");

    assertThat(aa.status()).isZero();
    assertThat(aa.out()).contains("\n  flat: ", "\n  last: ", "\n  linear: ");
    assertThat(skipped(aa)).singleElement().asString().contains(broken.told()).contains("" + jar);
    assertThat(aa.out()).doesNotContain("\tat ");
  }

  @Test
  void should_run_with_a_good_plugin_among_all_the_broken_ones() throws IOException {
    for (BrokenPlugin broken : BrokenPlugin.values()) {
      broken.writeTo(plugins.resolve(broken.jar()));
    }

    assertThat(skipped(list("schedules"))).hasSize(BrokenPlugin.values().length);
    Aa aa = run("clouds", "schedule=flat");

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(folder.resolve("run/result.json")).content().contains("\"a-good.jar\"", "\"1.2.3\"");
  }

  private Aa run(String dataset, String setting) {
    return Aa.run(
        "run",
        dataset,
        "--plugins",
        plugins.toString(),
        "--set",
        setting,
        "--out",
        folder.resolve("run").toString());
  }

  @Test
  void should_let_a_plugin_bring_another_version_of_a_library_of_ours() throws IOException {
    Path own = plugins.resolve("own");
    Path library =
        PluginJar.empty()
            .source(
                "org.apache.commons.csv.CSVFormat",
                """
                package org.apache.commons.csv;
                public class CSVFormat { public static String mine() { return "mine"; } }
                """)
            .writeTo(own.resolve("commons-csv-99.jar"));
    String onlyOurs =
        "try { Class.forName(\"org.apache.commons.csv.CSVParser\"); throw new AssertionError();"
            + " } catch (ClassNotFoundException e) { }";
    PluginJar.empty()
        .using(library)
        .schedule(
            "own.Scheduled",
            "with-\" + org.apache.commons.csv.CSVFormat.mine() + \"-csv",
            onlyOurs,
            "1")
        .writeTo(own.resolve("own.jar"));

    Aa aa = list("schedules");

    assertThat(aa.out()).contains("\n  with-mine-csv: ").contains("in own.jar");
    assertThat(skipped(aa)).isEmpty();
  }

  @Test
  void should_keep_two_plugins_with_classes_of_one_name_apart() throws IOException {
    for (String id : List.of("one", "two")) {
      PluginJar.empty()
          .source(
              "shared.Name",
              "package shared; public class Name { public static String id() { return \"%s\"; } }"
                  .formatted(id))
          .schedule("shared.Scheduled", "\" + Name.id() + \"", "", "1")
          .writeTo(plugins.resolve(id + ".jar"));
    }

    assertThat(list("schedules").out())
        .contains("\n  one: Always the same\n    version 1.2.3 in one.jar")
        .contains("\n  two: Always the same\n    version 1.2.3 in two.jar");
  }

  @Test
  void should_find_the_services_of_a_plugins_own_libraries_while_it_works() throws IOException {
    PluginJar.empty()
        .source("own.Format", "package own; public class Format {}")
        .source(
            "own.Penal",
            """
            package own;
            import ai.djl.ndarray.NDArray;
            public class Penal implements org.anomalyaware.api.model.Model {
              public String id() { return "penal"; }
              public int spiVersion() { return SPI_VERSION; }
              public String summary() { return "Finds its format"; }
              public org.anomalyaware.api.model.Network build(
                  org.anomalyaware.api.model.ModelRequest request) {
                try {
                  Thread.currentThread().getContextClassLoader().loadClass("own.Format");
                } catch (ClassNotFoundException e) {
                  throw new IllegalStateException("not in reach", e);
                }
                throw new IllegalStateException("in reach");
              }
            }
            """)
        .registered(org.anomalyaware.api.model.Model.class, "own.Penal")
        .writeTo(plugins.resolve("penal.jar"));

    Aa aa = run("clouds", "model=penal");

    assertThat(aa.err())
        .contains(
            "The model plugin penal in penal.jar is broken", "IllegalStateException: in reach");
    assertThat(aa.status()).isEqualTo(1);
  }

  @Test
  void should_name_a_dataset_that_lacks_a_class_when_it_loads() throws IOException {
    PluginJar.empty()
        .source("broken.Late", BrokenPlugin.dataset("Late", "late", BrokenPlugin.card()))
        .registered(Dataset.class, "broken.Late")
        .without("broken.Helper")
        .writeTo(plugins.resolve("late.jar"));

    Aa aa = run("late", "pretrain.epochs=1");

    assertThat(aa.status()).isEqualTo(1);
    assertThat(aa.err())
        .contains("aa: The dataset plugin late in late.jar is broken: it needs the class")
        .contains("broken.Helper")
        .doesNotContain("\tat ");
  }

  @Test
  void should_name_a_penalty_that_lacks_a_class_when_it_is_traced() throws IOException {
    PluginJar.empty()
        .source(
            "broken.Penal",
            """
            package broken;
            public class Penal implements org.anomalyaware.api.penalty.Penalty {
              public String id() { return "penal"; }
              public int spiVersion() { return SPI_VERSION; }
              public String summary() { return "Lacks a class"; }
              public ai.djl.ndarray.NDArray loss(
                  org.anomalyaware.api.penalty.PenaltyRequest request) {
                return Helper.help(request.errors());
              }
            }
            class Helper {
              static ai.djl.ndarray.NDArray help(ai.djl.ndarray.NDArray errors) { return errors; }
            }
            """)
        .registered(Penalty.class, "broken.Penal")
        .without("broken.Helper")
        .writeTo(plugins.resolve("penal.jar"));

    Aa aa = run("clouds", "penalty=penal");

    assertThat(aa.status()).isEqualTo(1);
    assertThat(aa.err())
        .contains("aa: seed 1 failed: The penalty plugin penal in penal.jar is broken")
        .contains("broken.Helper");
  }

  @Test
  void should_take_a_folder_of_classes_and_a_jar_as_they_are() throws IOException {
    Path classes =
        PluginJar.ofSchedule("good.Other", "other").writeToFolder(folder.resolve("target/classes"));

    Aa aa =
        Aa.run(
            "list",
            "schedules",
            "--plugins",
            classes.toString(),
            "--plugins",
            plugins.resolve("a-good.jar").toString());

    assertThat(aa.out()).contains("\n  other: ", "version unknown in classes", "\n  flat: ");
  }

  @Test
  void should_look_into_a_folder_once_however_often_it_is_named() {
    Aa aa =
        Aa.run(
            "list",
            "schedules",
            "--plugins",
            plugins.toString(),
            "--plugins",
            plugins.resolve("../plugins").toString());

    assertThat(skipped(aa)).isEmpty();
  }

  @Test
  void should_refuse_a_folder_that_does_not_exist() {
    Aa aa = Aa.run("list", "--plugins", folder.resolve("plugin").toString());

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err())
        .startsWith("aa: There is no plugin folder " + folder.resolve("plugin"))
        .doesNotContain("\tat ");
  }

  @Test
  void should_examine_and_show_settings_with_plugins_too() throws IOException {
    BrokenPlugin.THROWS.writeTo(plugins.resolve("boom.jar"));

    assertThat(
            Aa.run(
                    "run",
                    "clouds",
                    "--settings",
                    "--set",
                    "schedule=flat",
                    "--plugins",
                    plugins.toString())
                .out())
        .contains("schedule=flat");
    assertThat(Aa.run("doctor", "--plugins", plugins.toString()).out().replaceAll("\\s+", " "))
        .contains("flat (a-good.jar 1.2.3)", "note Skipped: ", "no key");
  }

  @Test
  void should_look_where_the_environment_says() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "list",
            "schedules");
    builder.environment().put("AA_PLUGINS", plugins.toString());
    BrokenPlugin.THROWS.writeTo(plugins.resolve("boom.jar"));

    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(err).isZero();
    assertThat(out).contains("flat: ", "skipped", "no key");
    assertThat(err).as("what the list says already").isEmpty();
    assertThat(Files.exists(plugins)).isTrue();
  }
}
