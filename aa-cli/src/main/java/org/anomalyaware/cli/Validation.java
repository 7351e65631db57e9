package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.comparison.ScoresCheck;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.SuiteJson;
import org.anomalyaware.engine.suite.SettingsFile;
import org.anomalyaware.engine.suite.Suite;
import org.anomalyaware.engine.suite.SuitePlan;
import org.anomalyaware.engine.suite.SuiteRunner;
import org.anomalyaware.engine.suite.Suites;

/** Finds out what a file is and whether it is right. */
final class Validation {

  private final PrintWriter out;
  private final Terminal terminal;
  private final PluginFolders folders;

  Validation(PrintWriter out, Terminal terminal, PluginFolders folders) {
    this.out = out;
    this.terminal = terminal;
    this.folders = folders;
  }

  void check(Path place) {
    if (Files.isDirectory(place)) {
      result(ResultKind.fileOf(place));
    } else if (String.valueOf(place.getFileName()).endsWith(".json") && Files.exists(place)) {
      result(place);
    } else if (SettingsFile.isOne(place)) {
      settings(place);
    } else {
      suite(place);
    }
    out.flush();
  }

  private void suite(Path file) {
    Suite suite = Suites.read(file);
    SuitePlan plan = new SuiteRunner(folders.engine()).plan(suite, null);
    say(
        "%s is a suite, %s %s: %d cells on %d dataset%s, and nothing is wrong with it."
            .formatted(
                file,
                suite.id(),
                suite.version(),
                plan.cells(),
                plan.entries().size(),
                plan.entries().size() == 1 ? "" : "s"));
  }

  private void settings(Path file) {
    Experiment experiment = SettingsFile.read(file);
    folders.engine().resolve(experiment);
    say(
        "%s holds the settings of an experiment on %s, and nothing is wrong with them."
            .formatted(file, experiment.dataset()));
  }

  private void result(Path file) {
    switch (ResultKind.of(file)) {
      case RUN -> run(file);
      case SUITE -> suiteResult(file);
    }
  }

  private void run(Path file) {
    ExperimentResult result = ResultJson.read(file);
    int checked = ScoresCheck.recompute(result, file.resolveSibling(""));
    say(
        "%s is the result of a run on %s, variant %s, with %d seed%s. %s"
            .formatted(
                file,
                result.dataset().id(),
                result.dataset().variant(),
                result.runs().size(),
                result.runs().size() == 1 ? "" : "s",
                checked == 0
                    ? "Its scores are not beside it, so its metrics were not recomputed."
                    : "Its metrics are those of the scores beside it, for %d seed%s."
                        .formatted(checked, checked == 1 ? "" : "s")));
  }

  private void suiteResult(Path file) {
    SuiteResult result = SuiteJson.read(file);
    say(
        "%s is the result of the suite %s %s: %d cells, of which %d are ok, %d failed and %d miss their data."
            .formatted(
                file,
                result.suite().id(),
                result.suite().version(),
                result.cells().count(),
                count(result, SuiteCell.Status.OK),
                count(result, SuiteCell.Status.FAILED),
                count(result, SuiteCell.Status.MISSING)));
  }

  private static long count(SuiteResult result, SuiteCell.Status status) {
    return result.cells().filter(cell -> cell.status() == status).count();
  }

  private void say(String text) {
    out.println(Text.wrap(text, terminal.columns(), 0));
  }
}
