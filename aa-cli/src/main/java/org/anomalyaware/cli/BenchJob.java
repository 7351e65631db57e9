package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.suite.Suite;
import org.anomalyaware.engine.suite.SuitePlan;
import org.anomalyaware.engine.suite.SuiteRunner;
import org.anomalyaware.engine.suite.Suites;
import org.anomalyaware.report.Report;

/** One suite from settings to table. Whatever can be refused is refused before anything begins. */
final class BenchJob {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final PluginFolders plugins;

  BenchJob(PrintWriter out, PrintWriter err, Terminal terminal, PluginFolders plugins) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.plugins = plugins;
  }

  /** Runs a built-in suite or one from a file. */
  ExitStatus runNamed(String suite, BenchOptions options) {
    return run(Suites.named(suite), options);
  }

  /** Runs a suite and leaves a folder. */
  ExitStatus run(Suite suite, BenchOptions options) {
    SuiteRunner runner = new SuiteRunner(plugins.engine());
    SuitePlan plan = runner.plan(suite, options.dataHome());
    Path folder = options.folderFor(suite.id());
    SuiteResult result;
    try (SuiteProgress progress = SuiteProgress.on(err, terminal)) {
      result = runner.run(plan, folder, options.resume(), options.jobs(), progress);
    }
    Report.write(result, folder);
    out.print(new SuiteTable(terminal.columns()).render(result));
    out.println();
    out.println(folder.resolve("report.html"));
    out.flush();
    return tell(result);
  }

  private ExitStatus tell(SuiteResult result) {
    long failed = count(result, SuiteCell.Status.FAILED);
    long missing = count(result, SuiteCell.Status.MISSING);
    long all = result.cells().count();
    if (failed > 0) {
      err.println("aa: " + failed + " of " + all + " cells failed");
    }
    if (missing > 0) {
      err.println("aa: the data of " + missing + " of " + all + " cells is missing");
    }
    err.flush();
    if (failed > 0) {
      return ExitStatus.FAILED;
    }
    return missing > 0 ? ExitStatus.DATA : ExitStatus.DONE;
  }

  private static long count(SuiteResult result, SuiteCell.Status status) {
    return result.cells().filter(cell -> cell.status() == status).count();
  }
}
