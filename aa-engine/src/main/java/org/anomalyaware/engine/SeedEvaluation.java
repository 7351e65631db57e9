package org.anomalyaware.engine;

import com.google.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.engine.evaluation.AucDifference;
import org.anomalyaware.engine.evaluation.Evaluation;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;

/** The metrics of one seed, before and after fine-tuning. */
final class SeedEvaluation {

  private final Evaluator evaluator;

  @Inject
  SeedEvaluation(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** What was measured, and what could not be and why. */
  record Metrics(
      Map<Metric, MetricValue> baseline,
      Map<Metric, MetricValue> tuned,
      Map<Metric, MetricDelta> delta,
      Map<Metric, String> absent) {}

  /** Evaluates scores; each array holds those of the background and those of the anomalies. */
  Metrics evaluate(float[][] baselineScores, float[][] tunedScores) {
    Scores before = Scores.of(baselineScores[0], baselineScores[1]);
    Scores after = Scores.of(tunedScores[0], tunedScores[1]);
    Evaluation baseline = evaluator.evaluate(before);
    Evaluation tuned = evaluator.evaluate(after);
    AucDifference difference = evaluator.compare(before, after);
    return new Metrics(
        values(baseline),
        values(tuned),
        Map.of(
            Metric.ROC_AUC,
            new MetricDelta(
                difference.value(), difference.low(), difference.high(), difference.pValue())),
        byMetric(tuned.absent()));
  }

  private static Map<Metric, MetricValue> values(Evaluation evaluation) {
    Map<Metric, MetricValue> values = new EnumMap<>(Metric.class);
    byMetric(evaluation.metrics())
        .forEach(
            (metric, estimate) ->
                values.put(
                    metric, new MetricValue(estimate.value(), estimate.low(), estimate.high())));
    return values;
  }

  private static <V> Map<Metric, V> byMetric(Map<String, V> byId) {
    Map<Metric, V> byMetric = new EnumMap<>(Metric.class);
    byId.forEach((id, value) -> byMetric.put(Metric.withId(id).orElseThrow(), value));
    return byMetric;
  }
}
