package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The run of one seed.
 *
 * @param seed the seed
 * @param status how it ended
 * @param error why it failed; null if it did not
 * @param baseline metrics of the pre-trained network; empty if the run failed
 * @param tuned metrics of the fine-tuned network; empty if the run failed
 * @param delta paired differences of those metrics that have a paired test
 * @param absent why a metric has no value, such as too few false positives
 * @param thresholds scores for wanted false-positive rates, of the tuned network
 * @param selection which epoch of fine-tuning was kept; null if the last
 * @param references metrics of the reference scorers, by their ids; empty unless asked for
 * @param epochs what each epoch's losses were, also of a run that failed later
 * @param seconds wall time by step ({@code load}, {@code pretrain}, {@code finetune}, {@code
 *     score}, {@code evaluate})
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SeedResult(
    long seed,
    Status status,
    @Nullable String error,
    Map<Metric, MetricValue> baseline,
    Map<Metric, MetricValue> tuned,
    Map<Metric, MetricDelta> delta,
    Map<Metric, String> absent,
    Thresholds thresholds,
    @Nullable Selection selection,
    Map<String, Map<Metric, MetricValue>> references,
    List<EpochRecord> epochs,
    Map<String, Double> seconds) {

  /** How a run ended. */
  public enum Status {
    /** With scores. */
    OK,
    /** Without. */
    FAILED
  }

  /** Copies the collections. */
  public SeedResult {
    baseline = Metrics.ordered(baseline);
    tuned = Metrics.ordered(tuned);
    delta = Metrics.ordered(delta);
    absent = Metrics.ordered(absent);
    Map<String, Map<Metric, MetricValue>> copy = new LinkedHashMap<>();
    references.forEach((id, metrics) -> copy.put(id, Metrics.ordered(metrics)));
    references = Collections.unmodifiableMap(copy);
    epochs = List.copyOf(epochs);
    seconds = Map.copyOf(seconds);
  }

  /** A run without thresholds, selection and references. */
  public SeedResult(
      long seed,
      Status status,
      @Nullable String error,
      Map<Metric, MetricValue> baseline,
      Map<Metric, MetricValue> tuned,
      Map<Metric, MetricDelta> delta,
      Map<Metric, String> absent,
      List<EpochRecord> epochs,
      Map<String, Double> seconds) {
    this(
        seed,
        status,
        error,
        baseline,
        tuned,
        delta,
        absent,
        Thresholds.none(),
        null,
        Map.of(),
        epochs,
        seconds);
  }

  /** Which epoch was kept, if they were judged. */
  public Optional<Selection> keptEpoch() {
    return Optional.ofNullable(selection);
  }

  /** Why it failed, if it did. */
  public Optional<String> failure() {
    return Optional.ofNullable(error);
  }
}
