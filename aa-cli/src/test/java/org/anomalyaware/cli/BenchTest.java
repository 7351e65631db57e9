package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.PluginCatalogue;
import org.anomalyaware.engine.suite.GridAxis;
import org.anomalyaware.engine.suite.SuiteRunner;
import org.anomalyaware.engine.suite.Suites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Suites, scans, and what is done with their results, on a dataset that takes no time. */
class BenchTest {

  private static final String SUITE =
      """
      id: mine
      title: Strengths
      version: 1.0
      changelog: {1.0: First}
      seeds: [1]
      settings: {training.xla: off}
      grid: {schedule.maximum: [0, 2]}
      datasets: [clouds]
      """;

  @TempDir private Path folder;

  @Test
  void a_suite_leaves_its_result_and_a_table_and_is_resumed_without_training() throws Exception {
    Aa aa = bench(SUITE, "--out", folder + "/out");

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(folder.resolve("out/result.json")).content().contains("\"aa-suite/1\"");
    assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    Path page = folder.resolve("again.html");
    assertThat(
            Aa.run("report", folder.resolve("out").toString(), "--out", page.toString()).status())
        .isZero();
    assertThat(page)
        .content()
        .isEqualTo(
            Files.readString(folder.resolve("out/report.html"))
                .replace("\"figures/", "\"again-figures/")
                .replace("\"tables/", "\"again-tables/")
                .replace("\"cells/", "\"out/cells/"));
    assertThat(aa.out())
        .startsWith("mine 1.0: Strengths")
        .contains("clouds, variant near, generated data", "schedule.maximum=2", "p = ")
        .contains("Holm");
    assertThat(aa.out().lines().filter(line -> !line.startsWith(folder.toString())))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    assertThat(aa.err()).contains("2 cells, 7 epochs", "[1/2] clouds near", "[2/2] ", "ROC AUC");

    Aa refused = bench(SUITE, "--out", folder + "/out");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--resume");

    Aa again = bench(SUITE, "--out", folder + "/out", "--resume");
    assertThat(again.status()).isZero();
    assertThat(again.out()).isEqualTo(aa.out());
    assertThat(again.err()).contains("(finished before)");

    Aa altered = bench(SUITE.replace("[1]", "[2]"), "--out", folder + "/out", "--resume");
    assertThat(altered.status()).isEqualTo(2);
    assertThat(altered.err()).contains("seeds was 1, is 2");
  }

  @Test
  void failed_cells_end_with_status_1_and_missing_data_with_status_3() throws Exception {
    Aa failed =
        bench(
            SUITE.replace("schedule.maximum: [0, 2]", "pretrain.learningRate: [1e-3, 1e30]"),
            "--out",
            folder + "/failed");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out()).containsIgnoringWhitespaces("1 cell failed: Pre-training diverged");
    assertThat(failed.err()).contains("aa: 1 of 2 cells failed");

    Aa missing =
        bench(
            SUITE.replace("[clouds]", "[unreadable]"),
            "--data",
            "/nowhere",
            "--out",
            folder + "/missing");
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.out())
        .containsIgnoringWhitespaces("2 cells missing: There is no events.csv");
    assertThat(missing.err()).contains("aa: the data of 2 of 2 cells is missing");
  }

  @Test
  void cells_are_runs_that_can_be_compared_reproduced_and_validated() throws Exception {
    Aa scan =
        Aa.run(
            "scan",
            "clouds",
            "--over",
            "schedule.maximum=0,2",
            "--set",
            "training.xla=off",
            "--out",
            folder + "/scan");
    assertThat(scan.status()).as(scan.err()).isZero();
    assertThat(scan.out()).contains("clouds-scan 1: clouds over schedule.maximum");
    String[] cells =
        Stream.of(Objects.requireNonNull(folder.resolve("scan/cells").toFile().list()))
            .map(name -> folder.resolve("scan/cells").resolve(name).toString())
            .toArray(String[]::new);

    Aa compared = Aa.run("compare", cells[0], cells[1]);
    assertThat(compared.status()).isZero();
    assertThat(compared.out())
        .contains("ROC AUC", "first", "second", "p = ", "DeLong")
        .doesNotContain("digests differ");

    Aa suites = Aa.run("compare", folder + "/scan", folder + "/scan");
    assertThat(suites.out())
        .contains("clouds near, schedule.maximum=2")
        .contains("0.0000", "p = 1");

    Aa unlike = Aa.run("compare", folder + "/scan", cells[0]);
    assertThat(unlike.status()).isEqualTo(2);
    assertThat(unlike.err()).contains("is a run and the other a suite");

    Aa reproduced = Aa.run("reproduce", cells[0]);
    assertThat(reproduced.status()).as(reproduced.out()).isZero();
    assertThat(reproduced.out())
        .contains("Reproduced: ")
        .containsIgnoringWhitespaces("differs by more than 0.");

    assertThat(Aa.run("validate", cells[0]).out())
        .containsIgnoringWhitespaces("Its metrics are those of the scores");
    assertThat(Aa.run("validate", folder + "/scan").out())
        .containsIgnoringWhitespaces("2 cells, of which 2 are ok");

    Path result = Path.of(cells[0]).resolve("result.json");
    String text = Files.readString(result);
    Files.writeString(
        result, text.replaceFirst("(\"rocAuc\" : \\{\\s+\"value\" : )[0-9.]+", "$10.123"));
    Aa differs = Aa.run("reproduce", cells[0]);
    assertThat(differs.status()).isEqualTo(1);
    assertThat(differs.out())
        .containsIgnoringWhitespaces("baseline ROC AUC was 0.123, is 0.", "Not reproduced: 1");
    Aa wrong = Aa.run("validate", cells[0]);
    assertThat(wrong.status()).isEqualTo(3);
    assertThat(wrong.err()).contains("baseline: ROC AUC is 0.123, but the scores give 0.");
  }

  @Test
  void a_file_is_told_for_what_it_is_with_all_that_is_wrong() throws Exception {
    Path suite = Files.writeString(folder.resolve("suite.yaml"), SUITE);
    assertThat(Aa.run("validate", suite.toString()).out())
        .containsIgnoringWhitespaces("is a suite, mine 1.0: 2 cells on 1 dataset");

    Files.writeString(
        suite, SUITE.replace("clouds", "cluds").replace("training.xla", "trainng.xla"));
    Aa wrong = Aa.run("validate", suite.toString());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("line 8: cluds: unknown dataset 'cluds': did you mean clouds?");

    Path settings =
        Files.writeString(folder.resolve("s.yaml"), "dataset: clouds\nfinetune.epohcs: 3\n");
    Aa misspelt = Aa.run("validate", settings.toString());
    assertThat(misspelt.status()).isEqualTo(2);
    assertThat(misspelt.err()).contains("did you mean finetune.epochs");
    Files.writeString(settings, "dataset: clouds\nseeds: [1, 2]\nfinetune.epochs: 3\n");
    assertThat(Aa.run("validate", settings.toString()).out())
        .containsIgnoringWhitespaces("holds the settings of an experiment on clouds");

    Path json = Files.writeString(folder.resolve("x.json"), "{\"schema\": \"mine/1\"}");
    assertThat(Aa.run("validate", json.toString()).err()).contains("its schema is mine/1");
    assertThat(Aa.run("validate", folder + "/nothing.yaml").err()).contains("cannot be read");
  }

  static List<String> builtIn() {
    return Suites.builtIn();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void built_in_suites_name_datasets_plugins_and_settings_that_exist(String id) {
    SuiteRunner runner = new SuiteRunner(AnomalyAwareness.create());

    assertThat(runner.plan(Suites.named(id), null).cells()).isPositive();
  }

  @Test
  void the_suite_of_penalties_has_every_penalty_and_schedule_that_is_built_in() {
    PluginCatalogue plugins = AnomalyAwareness.create().plugins();
    List<GridAxis> axes = Suites.named("penalties").axes();

    assertThat(axes.get(0).values())
        .extracting(GridAxis.Value::label)
        .containsExactlyInAnyOrderElementsOf(
            plugins.penalties().stream().map(found -> found.plugin().id()).toList());
    assertThat(axes.get(1).values())
        .extracting(GridAxis.Value::label)
        .containsExactlyInAnyOrderElementsOf(
            plugins.schedules().stream().map(found -> found.plugin().id()).toList());
  }

  @Test
  void the_built_in_suites_are_listed() {
    assertThat(Aa.run("list", "suites").out())
        .startsWith("suites")
        .contains("  quick: ", "  paper: ", "  lambda-scan: ", "  label-budget: ", "  unseen: ");
  }

  private Aa bench(String yaml, String... arguments) throws Exception {
    Path file = Files.writeString(folder.resolve("suite.yaml"), yaml);
    String[] all = new String[arguments.length + 2];
    all[0] = "bench";
    all[1] = file.toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Aa.run(all);
  }
}
