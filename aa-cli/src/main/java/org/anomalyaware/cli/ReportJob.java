package org.anomalyaware.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.engine.SavedRun;
import org.anomalyaware.report.Report;

/** Finds out what folders hold, and has the report of it written. */
final class ReportJob {

  private final List<Path> folders;

  ReportJob(List<Path> folders) {
    this.folders = folders;
  }

  void write(Path page) {
    folders.forEach(ReportJob::requireResult);
    if (folders.size() == 1) {
      SavedRun run = SavedRun.read(folders.get(0));
      Report.writePage(run.result(), run.scores(), run.examples(), page);
    } else {
      Map<Path, ExperimentResult> results = new LinkedHashMap<>();
      folders.forEach(folder -> results.put(folder, SavedRun.read(folder).result()));
      Report.writeOverview(results, page);
    }
  }

  private static void requireResult(Path folder) {
    if (!Files.isRegularFile(folder.resolve("result.json"))) {
      throw new AnomalyAwareException(
          Kind.DATA,
          "%s does not hold a result: there is no result.json. Name the folder that 'aa run', 'aa scan' or 'aa bench' left."
              .formatted(folder));
    }
  }
}
