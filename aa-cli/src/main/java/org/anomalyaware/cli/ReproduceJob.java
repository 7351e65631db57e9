package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.comparison.Reproduction;
import org.anomalyaware.engine.results.ResultJson;
import org.jspecify.annotations.Nullable;

/** Runs a run again and tells what is different. */
final class ReproduceJob {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final PluginFolders plugins;

  ReproduceJob(PrintWriter out, PrintWriter err, Terminal terminal, PluginFolders plugins) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.plugins = plugins;
  }

  ExitStatus run(Path place, double tolerance, @Nullable Path dataHome) {
    Path file = ResultKind.fileOf(place);
    if (ResultKind.of(file) == ResultKind.SUITE) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          place + " holds a suite. Name one of its cells, such as cells/0123...: each is a run.");
    }
    ExperimentResult before = ResultJson.read(file);
    Experiment experiment = Reproduction.experiment(before);
    if (dataHome != null) {
      experiment = experiment.withDataHome(dataHome);
    }
    try (RunProgress progress = RunProgress.on(err, terminal, experiment.seeds().size() > 1);
        ExperimentOutcome outcome = plugins.engine().run(experiment, progress)) {
      return tell(Reproduction.of(before, outcome.result(), tolerance), tolerance);
    }
  }

  private ExitStatus tell(Reproduction reproduction, double tolerance) {
    reproduction.notes().forEach(this::line);
    reproduction.differences().forEach(this::line);
    boolean same = reproduction.differences().isEmpty();
    line(
        same
            ? "Reproduced: %d values, none differs by more than %s."
                .formatted(reproduction.compared(), number(tolerance))
            : "Not reproduced: %d differences of more than %s."
                .formatted(reproduction.differences().size(), number(tolerance)));
    out.flush();
    return same ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static String number(double tolerance) {
    return tolerance == 0 ? "0" : String.valueOf(tolerance);
  }

  private void line(String text) {
    out.println(Text.wrap(text, terminal.columns(), 2));
  }
}
