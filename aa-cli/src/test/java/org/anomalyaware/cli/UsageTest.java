package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says when nothing has to be trained, above all to wrong use. */
class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "report --help",
        "list -h",
        "data --help",
        "data path -h",
        "data list -h",
        "data fetch -h",
        "data verify -h",
        "doctor -h",
        "bench --help",
        "scan -h",
        "compare -h",
        "reproduce -h",
        "validate -h",
        "completion -h"
      })
  void should_help_in_sixty_columns(String arguments) {
    Aa aa = Aa.run(arguments.split(" "));

    assertThat(aa.status()).isZero();
    assertThat(aa.out()).startsWith("Usage: aa");
    assertThat(aa.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    assertThat(aa.err()).isEmpty();
  }

  @Test
  void should_name_every_exit_status_in_its_help() {
    assertThat(Aa.run("--help").out())
        .contains("0     done")
        .contains("1     the run failed")
        .contains("2     wrong usage")
        .contains("3     data missing")
        .contains("130   interrupted");
  }

  @Test
  void should_tell_its_version() {
    Aa aa = Aa.run("--version");

    assertThat(aa.out()).containsPattern("^aa [0-9]+\\.[0-9]+").doesNotContain("${");
  }

  @Test
  void should_show_its_help_as_an_error_if_nothing_was_asked() {
    Aa aa = Aa.run();

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).startsWith("Usage: aa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rnu smeft                       | unknown command 'rnu': did you mean run?
          run clouds --sed 3              | unknown option '--sed': did you mean --seed or --set
          run clouds more                 | 'more' is one argument too many
          run                             | Missing required parameter: 'DATASET'
          run clouds --seed 1 --seeds 2   | --seed=N, --seeds=N are mutually exclusive
          run clouds --seeds 0            | --seeds is how many seeds to run, 1 to 10000, but is 0
          run clouds --seed one           | 'one' is not a long
          run clouds --set epochs         | --set wants KEY=VALUE, but got 'epochs'
          run clouds --set a=1 --set a=2  | a is set twice, to 1 and 2
          list dataset                    | unknown kind 'dataset': did you mean datasets?
          list all                        | known are datasets, models, penalties, schedules, suites
          data                            | Missing required subcommand
          data fetch                      | Missing required parameter: 'DATASET'
          data fecth mnist                | unknown command 'fecth': did you mean fetch?
          data fetch mnist --ofline       | did you mean --offline?
          """)
  void should_refuse_what_it_cannot_understand(String arguments, String message) {
    Aa aa = Aa.run(arguments.split(" "));

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).startsWith("aa: ").contains(message).contains("--help' shows");
    assertThat(aa.err()).doesNotContain("\tat ");
    assertThat(aa.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run cluds                             | unknown dataset 'cluds': did you mean clouds?
          run clouds --variant fra              | did you mean far?
          run clouds --set pretrain.epohcs=3    | did you mean pretrain.epochs
          run clouds --set pretrain.epochs=many | pretrain.epochs must be a whole number of at least 1
          run clouds --set penalty=negativ      | did you mean negative?
          run clouds --settings --set model=vea | did you mean vae?
          """)
  void should_refuse_wrong_settings_before_anything_is_made(
      String arguments, String message, @TempDir Path folder) {
    Path out = folder.resolve("run");

    Aa aa = Aa.run((arguments + " --out " + out).split(" "));

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).contains(message).doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_name_all_wrong_settings_at_once() {
    Aa aa = Aa.run("run", "clouds", "--set", "x=1", "--set", "dataset.rows=1");

    assertThat(aa.err()).contains("2 settings are wrong").contains("'x'").contains("dataset.rows");
  }

  @Test
  void should_refuse_a_folder_that_exists(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    Aa aa = Aa.run("run", "clouds", "--out", folder.toString());

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).contains(folder.toString()).contains("--force");
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void should_refuse_a_folder_that_cannot_be_made(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    Aa aa = Aa.run("run", "clouds", "--out", file.resolve("run").toString());

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).startsWith("aa: ").contains(file.toString());
  }

  @Test
  void should_list_plugins_of_one_kind() {
    Aa aa = Aa.run("list", "penalties");

    assertThat(aa.status()).isZero();
    assertThat(aa.out()).startsWith("penalties").contains("  negative: ").doesNotContain("vae");
  }

  @ParameterizedTest
  @CsvSource({
    "models, vae",
    "models, autoencoder",
    "models, conv-vae",
    "penalties, negative",
    "penalties, hinge",
    "penalties, reciprocal",
    "penalties, logarithmic",
    "schedules, linear",
    "schedules, constant",
    "schedules, cosine",
    "schedules, step",
    "schedules, exponential"
  })
  void should_list_what_the_engine_has_built_in(String kind, String id) {
    assertThat(Aa.run("list", kind).out()).contains("\n  " + id + ": ");
  }

  @Test
  void should_list_datasets_with_variants_and_what_their_data_is() {
    assertThat(Aa.run("list").out())
        .contains("  clouds: Two clouds of points")
        .contains("    near (generated): overlapping")
        .contains("    version unknown in test-classes")
        .contains("    only (real): missing")
        .contains("models", "  vae: ", "schedules", "  linear: ");
  }

  @Test
  void should_print_settings_as_they_would_be_with_defaults_recipe_and_changes() {
    Aa aa = Aa.run("run", "clouds", "--settings", "--set", "finetune.epochs=7");

    assertThat(aa.status()).isZero();
    assertThat(aa.out().lines())
        .contains("pretrain.epochs=3", "finetune.epochs=7", "dataset.rows=400", "penalty=negative")
        .contains("finetune.mostAnomalies=all")
        .contains("    Samples in each cloud; a whole number of at least 10");
  }

  @Test
  void should_print_the_data_folder() {
    Aa aa = Aa.run("data", "path");

    assertThat(aa.status()).isZero();
    assertThat(Path.of(aa.out().strip())).isAbsolute();
  }
}
