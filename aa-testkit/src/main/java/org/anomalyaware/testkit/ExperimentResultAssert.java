package org.anomalyaware.testkit;

import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what an experiment found out. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ExperimentResultAssert
    extends AbstractAssert<ExperimentResultAssert, ExperimentResult> {

  ExperimentResultAssert(@Nullable ExperimentResult actual) {
    super(actual, ExperimentResultAssert.class);
  }

  /**
   * Verifies that the run of every seed ended with scores.
   *
   * <pre>{@code
   * assertThat(result).hasNoFailedRun(); // passes if each seed's status is ok
   * assertThat(diverged).hasNoFailedRun(); // fails, and tells the seed's error
   * }</pre>
   */
  public ExperimentResultAssert hasNoFailedRun() {
    isNotNull();
    for (SeedResult run : actual.runs()) {
      if (run.status() != SeedResult.Status.OK) {
        throw failure(
            "Expected every run to end well, but seed %s failed: %s",
            run.seed(), run.failure().orElse("no reason given"));
      }
    }
    return this;
  }

  /**
   * Verifies that no run failed, and that fine-tuning raised the ROC AUC by more than chance would:
   * the interval of its change (95 % for one seed, 16th to 84th percentile over several) lies above
   * 0.
   *
   * <pre>{@code
   * // tuned minus baseline: 0.21, interval 0.19 to 0.23
   * assertThat(result).improvesOnBaseline(); // passes
   * // tuned minus baseline: 0.01, interval -0.01 to 0.03
   * assertThat(undecided).improvesOnBaseline(); // fails
   * }</pre>
   */
  public ExperimentResultAssert improvesOnBaseline() {
    return improvesOnBaselineBy(0);
  }

  /**
   * Verifies the same with a margin: the interval of the change in ROC AUC lies above it.
   *
   * <pre>{@code
   * // tuned minus baseline: 0.21, interval 0.19 to 0.23
   * assertThat(result).improvesOnBaselineBy(0.15); // passes
   * assertThat(result).improvesOnBaselineBy(0.2); // fails
   * }</pre>
   */
  public ExperimentResultAssert improvesOnBaselineBy(double margin) {
    hasNoFailedRun();
    SeedsDelta delta = actual.summary().delta().get(Metric.ROC_AUC);
    if (delta == null || !(delta.low() > margin)) {
      throw failure(
          "Expected fine-tuning to raise the ROC AUC by more than %s, but the change is %s",
          margin,
          delta == null
              ? "not known"
              : delta.median() + ", interval " + delta.low() + " to " + delta.high());
    }
    return this;
  }

  /**
   * Verifies that no run failed, and that a metric of the fine-tuned network has at least a value.
   *
   * <pre>{@code
   * // a tuned ROC AUC of 0.91
   * assertThat(result).hasTunedMetricAtLeast(Metric.ROC_AUC, 0.9); // passes
   * assertThat(result).hasTunedMetricAtLeast(Metric.ROC_AUC, 0.95); // fails
   * }</pre>
   */
  public ExperimentResultAssert hasTunedMetricAtLeast(Metric metric, double least) {
    hasNoFailedRun();
    SeedsValue tuned = actual.summary().tuned().get(metric);
    if (tuned == null || !(tuned.median() >= least)) {
      throw failure(
          "Expected a tuned %s of at least %s, but it is %s",
          metric.title(), least, tuned == null ? "not known" : tuned.median());
    }
    return this;
  }
}
