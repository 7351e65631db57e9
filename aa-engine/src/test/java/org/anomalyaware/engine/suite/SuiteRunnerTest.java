package org.anomalyaware.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.GivenPlugins;
import org.anomalyaware.engine.PluginSource;
import org.anomalyaware.engine.evaluation.HolmCorrection;
import org.anomalyaware.engine.files.FileTrees;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.anomalyaware.engine.results.SuiteJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites on a dataset that takes no time. */
class SuiteRunnerTest {

  private static final String SUITE =
      """
      id: mine
      title: Strengths
      version: 1.0
      changelog: {1.0: First}
      seeds: [3, 4]
      settings: {training.xla: off}
      grid: {schedule.maximum: [0, 2]}
      datasets: [cubes]
      """;

  @TempDir private Path folder;

  private final Cubes cubes = new Cubes();
  private final AnomalyAwareness engine =
      AnomalyAwareness.create(
          binder -> binder.bind(PluginSource.class).toInstance(new GivenPlugins(List.of(cubes))));
  private final SuiteRunner runner = new SuiteRunner(engine);
  private final Heard heard = new Heard();

  @Test
  void each_cell_has_the_numbers_of_a_run_in_one_go_while_data_is_loaded_once_a_seed() {
    SuiteResult result = run(SUITE, "out", false, 1);

    assertThat(cubes.loads()).containsExactly("whole 3", "whole 4");
    assertThat(result.entries()).hasSize(1);
    List<SuiteGroup> groups = result.entries().get(0).groups();
    assertThat(groups)
        .extracting(SuiteGroup::values)
        .containsExactly(Map.of("schedule.maximum", "0"), Map.of("schedule.maximum", "2"));
    for (SuiteGroup group : groups) {
      Experiment alone =
          Experiment.on("cubes")
              .withSeeds(3, 4)
              .with("training.xla", "off")
              .with("schedule.maximum", group.values().get("schedule.maximum"));
      try (ExperimentOutcome outcome = engine.run(alone)) {
        assertThat(group.summary()).isEqualTo(outcome.result().summary());
        for (SuiteCell cell : group.cells()) {
          Path own = folder.resolve("out/cells").resolve(cell.folder().orElseThrow());
          assertThat(ScoresCsv.read(own.resolve("scores.csv")).tuned())
              .isEqualTo(outcome.scores().get(cell.seed()).tuned());
          assertThat(ResultJson.read(own.resolve("result.json")).runs())
              .containsExactly(cell.run().orElseThrow());
        }
      }
    }
  }

  @Test
  void the_result_can_be_read_again_and_holds_what_holm_makes_of_the_p_values() {
    SuiteResult result = run(SUITE, "out", false, 1);

    assertThat(Timeless.of(SuiteJson.read(folder.resolve("out/result.json"))))
        .isEqualTo(Timeless.of(result));
    List<SuiteGroup> groups = result.entries().get(0).groups();
    double[] raw =
        groups.stream()
            .mapToDouble(group -> group.summary().delta().get(Metric.ROC_AUC).p().orElseThrow())
            .toArray();
    assertThat(groups)
        .extracting(group -> group.adjusted().get(Metric.ROC_AUC))
        .containsExactly(HolmCorrection.adjusted(raw)[0], HolmCorrection.adjusted(raw)[1]);
    assertThat(result.entries().get(0).settings())
        .containsEntry("penalty", "negative")
        .doesNotContainKey("schedule.maximum");
  }

  @Test
  void numbers_do_not_depend_on_how_many_work_at_once() {
    String suite = SUITE.replace("[3, 4]", "[1, 2, 3, 4, 5, 6]");

    SuiteResult alone = run(suite, "alone", false, 1);
    SuiteResult together = run(suite, "together", false, 4);

    assertThat(Timeless.of(together)).isEqualTo(Timeless.of(alone));
  }

  @Test
  void finished_cells_are_taken_as_they_are_and_missing_ones_are_run() throws IOException {
    SuiteResult first = run(SUITE, "out", false, 1);
    Files.delete(folder.resolve("out/result.json"));
    SuiteCell lost = first.entries().get(0).groups().get(1).cells().get(0);
    FileTrees.delete(cell(lost));
    Files.createDirectory(folder.resolve("out/cells/.leftover.partial-1"));
    heard.cells.clear();

    SuiteResult second = run(SUITE, "out", true, 1);

    assertThat(heard.cells.stream().filter(cell -> !cell.reused()).toList())
        .singleElement()
        .satisfies(cell -> assertThat(cell.cell().identity()).isEqualTo(lost.identity()));
    assertThat(heard.cells).hasSize(4);
    assertThat(Timeless.of(second)).isEqualTo(Timeless.of(first));
    assertThat(folder.resolve("out/cells")).isDirectoryNotContaining("glob:**/.*");
  }

  private Path cell(SuiteCell cell) {
    return folder.resolve("out/cells").resolve(cell.folder().orElseThrow());
  }

  @Test
  void progress_counts_every_epoch_whether_it_is_trained_or_not() {
    run(SUITE, "out", false, 2);
    assertThat(heard.planned).isEqualTo(2 * (2 + 2 * 2));
    assertThat(heard.trained).isEqualTo(heard.planned);

    run(SUITE, "out", true, 2);
    assertThat(heard.untrained).isEqualTo(heard.planned);
  }

  @Test
  void cells_on_other_data_are_run_again() {
    run(SUITE, "out", false, 1);
    cubes.changeData();
    heard.cells.clear();

    run(SUITE, "out", true, 1);

    assertThat(heard.cells).noneMatch(SuiteListener.FinishedCell::reused);
  }

  @Test
  void a_suite_that_was_altered_is_refused_with_the_difference() {
    run(SUITE, "out", false, 1);
    String altered = SUITE.replace("[3, 4]", "[3, 5]").replace("[0, 2]", "[0, 2, 4]");

    assertThatThrownBy(() -> run(altered, "out", true, 1))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("seeds was 3, 4, is 3, 5")
        .hasMessageContaining("grid.schedule.maximum was 0{schedule.maximum=0}, 2");
  }

  @Test
  void words_that_explain_a_suite_may_change() {
    run(SUITE, "out", false, 1);

    SuiteResult result = run(SUITE.replace("Strengths", "All strengths"), "out", true, 1);

    assertThat(result.suite().title()).isEqualTo("All strengths");
  }

  @Test
  void a_folder_that_is_not_to_be_gone_on_with_is_refused() throws IOException {
    run(SUITE, "out", false, 1);
    Files.createDirectory(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/thesis.tex"), "mine");
    Files.writeString(folder.resolve("file"), "mine");

    assertThatThrownBy(() -> run(SUITE, "out", false, 1)).hasMessageContaining("--resume");
    assertThatThrownBy(() -> run(SUITE, "mine", true, 1)).hasMessageContaining("holds no suite");
    assertThatThrownBy(() -> run(SUITE, "file", true, 1)).hasMessageContaining("it is a file");
  }

  @Test
  void cells_that_fail_are_recorded_as_failed_and_the_others_run() {
    SuiteResult result =
        run(
            SUITE.replace("schedule.maximum: [0, 2]", "pretrain.learningRate: [1e30, 1e-3]"),
            "out",
            false,
            1);

    List<SuiteGroup> groups = result.entries().get(0).groups();
    assertThat(groups.get(0).cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.status()).isEqualTo(SuiteCell.Status.FAILED);
              assertThat(cell.reason()).startsWith("Pre-training diverged");
              assertThat(cell.run()).get().extracting(SeedResult::epochs).isNotNull();
            });
    assertThat(groups.get(0).summary().tuned()).isEmpty();
    assertThat(groups.get(1).count(SuiteCell.Status.OK)).isEqualTo(2);
    assertThat(Timeless.of(SuiteJson.read(folder.resolve("out/result.json"))))
        .isEqualTo(Timeless.of(result));
  }

  @Test
  void missing_data_and_broken_plugins_are_told_apart_and_keep_nobody_from_running() {
    SuiteResult result =
        run(
            SUITE.replace(
                "[cubes]", "[{id: cubes, variant: lost}, {id: cubes, variant: broken}, cubes]"),
            "out",
            false,
            2);

    assertThat(result.entries().get(0).groups().get(0).cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.status()).isEqualTo(SuiteCell.Status.MISSING);
              assertThat(cell.reason()).isEqualTo("There is no cubes.csv. Put it somewhere.");
            });
    assertThat(result.entries().get(1).groups().get(1).cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.status()).isEqualTo(SuiteCell.Status.FAILED);
              assertThat(cell.reason()).contains("The dataset plugin cubes in ", "a fault");
            });
    assertThat(result.entries().get(2).groups().get(1).count(SuiteCell.Status.OK)).isEqualTo(2);
    assertThat(result.entries().get(0).dataSummary()).isEmpty();
    assertThat(Timeless.of(SuiteJson.read(folder.resolve("out/result.json"))))
        .isEqualTo(Timeless.of(result));
  }

  @Test
  void wrong_settings_are_all_named_with_their_lines_before_anything_runs() {
    String wrong =
        SUITE
            .replace("schedule.maximum: [0, 2]", "schedule.maxmum: [0, 2]")
            .replace("[cubes]", "[cubes, {id: cubs}, {id: cubes, settings: {dataset.rows: 3}}]");

    assertThatThrownBy(() -> run(wrong, "out", false, 1))
        .isInstanceOf(SuiteException.class)
        .hasMessageContaining("line 7: cubes: unknown setting 'schedule.maxmum': did you mean")
        .hasMessageContaining("line 8: cubs: unknown dataset 'cubs': did you mean cubes?")
        .hasMessageContaining("line 8: cubes: dataset.rows must be a whole number of at least 10");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_last_axis_runs_fastest_and_a_dataset_has_its_own_values() {
    Suite suite =
        SuiteReader.read(
            "mine",
            SUITE
                .replace("[0, 2]", "[0, 2], finetune.epochs: [1, 2]")
                .replace("[cubes]", "[{id: cubes, grid: {schedule.maximum: [5, 6, 7]}}]"));

    assertThat(runner.plan(suite, null).entries().get(0).points())
        .extracting(point -> List.copyOf(point.values().values()))
        .containsExactly(
            List.of("5", "1"),
            List.of("5", "2"),
            List.of("6", "1"),
            List.of("6", "2"),
            List.of("7", "1"),
            List.of("7", "2"));
  }

  @Test
  void grids_that_nobody_can_finish_are_refused_before_they_fill_memory() {
    String values = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10";
    StringBuilder grid = new StringBuilder();
    for (String setting : List.of("a", "b", "c", "d", "e", "f")) {
      grid.append(setting).append(": [").append(values).append("], ");
    }

    assertThatThrownBy(
            () -> run(SUITE.replace("schedule.maximum: [0, 2]", grid + "g: [1]"), "out", false, 1))
        .hasMessageContaining("more than 100000 cells");
  }

  @Test
  void only_what_changes_numbers_changes_an_identity() {
    CellIdentity identity = new CellIdentity();
    Experiment experiment = Experiment.on("cubes");
    String original = identity.of(engine.steps().resolve(experiment), 1, "d");

    assertThat(identity.of(engine.steps().resolve(experiment.withSeeds(8)), 1, "d"))
        .isEqualTo(original);
    assertThat(identity.of(engine.steps().resolve(experiment.withDataHome(folder)), 1, "d"))
        .isEqualTo(original);
    assertThat(identity.of(engine.steps().resolve(experiment), 2, "d")).isNotEqualTo(original);
    assertThat(identity.of(engine.steps().resolve(experiment), 1, "e")).isNotEqualTo(original);
    assertThat(identity.of(engine.steps().resolve(experiment.with("finetune.epochs", 9)), 1, "d"))
        .isNotEqualTo(original);
    assertThat(identity.of(engine.steps().resolve(experiment.withVariant("lost")), 1, "d"))
        .isNotEqualTo(original);
  }

  private SuiteResult run(String yaml, String name, boolean resume, int jobs) {
    SuitePlan plan = runner.plan(SuiteReader.read("mine.yaml", yaml), null);
    return runner.run(plan, folder.resolve(name), resume, jobs, heard);
  }

  /** Keeps what a listener hears. */
  private static final class Heard implements SuiteListener {
    private final List<FinishedCell> cells = Collections.synchronizedList(new ArrayList<>());
    private long planned;
    private long trained;
    private long untrained;

    @Override
    public synchronized void planned(int count, long epochs) {
      planned = epochs;
      trained = 0;
      untrained = 0;
    }

    @Override
    public synchronized void epochsDone(long epochs, boolean now) {
      if (now) {
        trained += epochs;
      } else {
        untrained += epochs;
      }
    }

    @Override
    public void cellFinished(FinishedCell cell) {
      cells.add(cell);
    }
  }
}
