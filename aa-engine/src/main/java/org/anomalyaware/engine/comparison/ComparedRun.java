package org.anomalyaware.engine.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.apiguardian.api.API;

/**
 * One side of a comparison.
 *
 * @param data what it was tested on
 * @param runs the seeds that did not fail
 * @param scores where the scores of seeds lie, if they were kept
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ComparedRun(DatasetSummary data, List<SeedResult> runs, Map<Long, Path> scores) {

  private static final String SCORES = "scores.csv";

  /** Copies the collections. */
  public ComparedRun {
    runs = List.copyOf(runs);
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /** The run that a folder holds. */
  public static ComparedRun inFolder(Path folder) {
    ExperimentResult result = ResultJson.read(folder.resolve("result.json"));
    Map<Long, Path> scores = new LinkedHashMap<>();
    for (SeedResult run : result.runs()) {
      Path own = folder.resolve("seeds").resolve(String.valueOf(run.seed())).resolve(SCORES);
      Path file = result.runs().size() == 1 ? folder.resolve(SCORES) : own;
      if (Files.exists(file)) {
        scores.put(run.seed(), file);
      }
    }
    return new ComparedRun(result.dataset(), succeeded(result.runs()), scores);
  }

  /**
   * A point of a suite's grid.
   *
   * @param data the entry's, which is known if any of its cells succeeded
   * @param folder the suite's
   */
  static ComparedRun ofGroup(DatasetSummary data, SuiteGroup group, Path folder) {
    Map<Long, Path> scores = new LinkedHashMap<>();
    for (SuiteCell cell : group.cells()) {
      cell.folder()
          .map(name -> folder.resolve("cells").resolve(name).resolve(SCORES))
          .filter(Files::exists)
          .ifPresent(file -> scores.put(cell.seed(), file));
    }
    List<SeedResult> runs = group.cells().stream().flatMap(cell -> cell.run().stream()).toList();
    return new ComparedRun(data, succeeded(runs), scores);
  }

  private static List<SeedResult> succeeded(List<SeedResult> runs) {
    return runs.stream().filter(run -> run.status() == SeedResult.Status.OK).toList();
  }

  TestScores scoresOf(long seed) {
    Path file = scores.get(seed);
    if (file == null) {
      throw new IllegalArgumentException("The scores of seed " + seed + " were not kept");
    }
    return ScoresCsv.read(file);
  }
}
