package org.anomalyaware.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.engine.SavedRun;
import org.anomalyaware.engine.results.SuiteJson;
import org.anomalyaware.report.Report;

/** Finds out what folders hold, and has the report of it written. */
final class ReportJob {

  private final List<Path> folders;

  ReportJob(List<Path> folders) {
    this.folders = folders;
  }

  void write(Path page) {
    if (folders.size() > 1) {
      writeOverview(page);
      return;
    }
    Path folder = folders.get(0);
    Path file = ResultKind.fileOf(folder);
    switch (ResultKind.of(file)) {
      case RUN -> {
        SavedRun run = SavedRun.read(folder);
        Report.writePage(run.result(), run.scores(), run.examples(), page);
      }
      case SUITE -> Report.writePage(SuiteJson.read(file), folder, page);
    }
  }

  private void writeOverview(Path page) {
    Map<Path, ExperimentResult> results = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (ResultKind.of(ResultKind.fileOf(folder)) == ResultKind.SUITE) {
        throw new AnomalyAwareException(
            Kind.CONFIGURATION,
            folder
                + " holds a suite, which has a page of its own: name it alone, or several runs.");
      }
      results.put(folder, SavedRun.read(folder).result());
    }
    Report.writeOverview(results, page);
  }
}
