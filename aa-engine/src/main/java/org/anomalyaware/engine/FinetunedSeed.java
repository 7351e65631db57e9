package org.anomalyaware.engine;

import java.util.Optional;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a seed gave in the end.
 *
 * @param result its metrics, or why there are none
 * @param dataset what it was trained and tested on
 * @param xla whether XLA compiled all of its training
 * @param scores null if the run failed
 * @param examples the most and the least anomalous test samples; null if the run failed
 */
@API(status = API.Status.INTERNAL)
public record FinetunedSeed(
    SeedResult result,
    DatasetSummary dataset,
    boolean xla,
    @Nullable TestScores scores,
    @Nullable TestExamples examples) {

  /** The scores of the test samples, if the run succeeded. */
  public Optional<TestScores> testScores() {
    return Optional.ofNullable(scores);
  }

  /** Test samples to look at, if the run succeeded. */
  public Optional<TestExamples> testExamples() {
    return Optional.ofNullable(examples);
  }
}
