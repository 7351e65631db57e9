package org.anomalyaware.engine.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.apiguardian.api.API;

/** Whether the metrics of a result are those of the scores that lie beside it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ScoresCheck {

  private static final double ROUNDING = 1e-9;

  private ScoresCheck() {}

  /**
   * Recomputes the metrics of those seeds whose scores are there.
   *
   * @param folder of the run
   * @return how many seeds that was
   * @throws AnomalyAwareException if a metric is not what the scores say; names every one
   */
  public static int recompute(ExperimentResult result, Path folder) {
    ComparedRun run = ComparedRun.inFolder(folder);
    List<String> problems = new ArrayList<>();
    int checked = 0;
    for (SeedResult seed : run.runs()) {
      if (run.scores().containsKey(seed.seed())) {
        TestScores scores = run.scoresOf(seed.seed());
        String name = "seed " + seed.seed();
        check(name + ", baseline", scores.baseline(), scores, seed.baseline(), problems);
        check(name + ", tuned", scores.tuned(), scores, seed.tuned(), problems);
        checked++;
      }
    }
    if (!problems.isEmpty()) {
      throw new AnomalyAwareException(
          Kind.DATA,
          "The result does not agree with the scores beside it:\n  "
              + String.join("\n  ", problems));
    }
    return checked;
  }

  private static void check(
      String name,
      float[] column,
      TestScores scores,
      Map<Metric, MetricValue> told,
      List<String> problems) {
    Map<Metric, MetricValue> found =
        new Evaluator()
            .evaluate(Scores.ofBackgroundFirst(column, scores.backgroundCount()))
            .metrics();
    told.forEach(
        (metric, value) -> {
          MetricValue own = found.get(metric);
          if (own == null || !(Math.abs(own.value() - value.value()) <= ROUNDING)) {
            problems.add(
                "%s: %s is %s, but the scores give %s"
                    .formatted(
                        name, metric.title(), value.value(), own == null ? "none" : own.value()));
          }
        });
  }
}
