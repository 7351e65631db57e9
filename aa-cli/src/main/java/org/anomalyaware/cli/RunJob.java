package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.RunFolder;
import org.anomalyaware.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One run from settings to table. Whatever can be refused is refused before anything slow begins.
 */
final class RunJob {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final PluginFolders plugins;
  private final Interruption interruption;

  RunJob(
      PrintWriter out,
      PrintWriter err,
      Terminal terminal,
      PluginFolders plugins,
      Interruption interruption) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.plugins = plugins;
    this.interruption = interruption;
  }

  /**
   * Runs an experiment and leaves a folder.
   *
   * @param wanted the folder to leave; null for a new one
   * @param replace whether an existing run may be replaced
   */
  ExitStatus run(Experiment experiment, @Nullable Path wanted, boolean replace) {
    AnomalyAwareness awareness = plugins.engine();
    awareness.resolve(experiment);
    Path target = wanted != null ? wanted : NewRunFolder.forRunOf(experiment, awareness);
    ExperimentResult result;
    try (RunFolder folder = RunFolder.stage(target, replace)) {
      interruption.cleanUpWith(folder::close);
      result = runInto(folder, awareness, experiment);
    } finally {
      interruption.nothingToCleanUp();
    }
    return tell(result, target);
  }

  private ExperimentResult runInto(
      RunFolder folder, AnomalyAwareness awareness, Experiment experiment) {
    try (RunProgress progress = RunProgress.on(err, terminal, experiment.seeds().size() > 1);
        ExperimentOutcome outcome = awareness.run(experiment, progress)) {
      progress.wholeTask("Writing the results");
      outcome.writeTo(folder.path());
      Report.write(outcome.result(), outcome.scores(), outcome.examples(), folder.path());
      if (interruption.requested()) {
        throw new CancellationException("Interrupted before the run folder was in place");
      }
      folder.commit();
      return outcome.result();
    }
  }

  private ExitStatus tell(ExperimentResult result, Path target) {
    out.print(new ResultTable(terminal.columns()).render(result));
    out.println();
    out.println(target.resolve("report.html"));
    out.flush();
    ExitStatus status = ExitStatus.DONE;
    for (SeedResult run : result.runs()) {
      if (run.status() == SeedResult.Status.FAILED) {
        String reason = run.failure().orElse("for a reason that was not recorded");
        err.println("aa: seed " + run.seed() + " failed: " + reason);
        status = ExitStatus.FAILED;
      }
    }
    return status;
  }
}
