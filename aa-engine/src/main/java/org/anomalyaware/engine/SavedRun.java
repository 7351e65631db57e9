package org.anomalyaware.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.results.ExamplesJson;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.apiguardian.api.API;

/**
 * What a run left in its folder.
 *
 * @param result the result
 * @param scores the test scores by seed, of the seeds that did not fail
 * @param examples the most and the least anomalous test samples by seed, of the seeds that left any
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SavedRun(
    ExperimentResult result, Map<Long, TestScores> scores, Map<Long, TestExamples> examples) {

  /** Copies the maps. */
  public SavedRun {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
  }

  /**
   * Reads a run's folder.
   *
   * @throws AnomalyAwareException if a file is missing or cannot be read; the message names it
   */
  public static SavedRun read(Path folder) {
    ExperimentResult result = ResultJson.read(folder.resolve(ExperimentOutcome.RESULT));
    Map<Long, TestScores> scores = new LinkedHashMap<>();
    Map<Long, TestExamples> examples = new LinkedHashMap<>();
    for (SeedResult run : result.runs()) {
      if (run.status() == SeedResult.Status.OK) {
        Path own = ExperimentOutcome.seedFolder(folder, result, run.seed());
        scores.put(run.seed(), ScoresCsv.read(own.resolve(ExperimentOutcome.SCORES)));
        Path file = own.resolve(ExperimentOutcome.EXAMPLES);
        if (Files.exists(file)) {
          examples.put(run.seed(), ExamplesJson.read(file));
        }
      }
    }
    return new SavedRun(result, scores, examples);
  }
}
