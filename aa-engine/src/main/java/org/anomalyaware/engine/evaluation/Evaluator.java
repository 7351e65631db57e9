package org.anomalyaware.engine.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.apiguardian.api.API;

/** Turns scores into metrics. Immutable and safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class Evaluator {

  /** False positives that a cut must leave before its significance counts, unless set otherwise. */
  public static final int DEFAULT_LEAST_FALSE_POSITIVES = 10;

  private final int leastFalsePositives;

  /** An evaluator with the default least number of false positives. */
  public Evaluator() {
    this(DEFAULT_LEAST_FALSE_POSITIVES);
  }

  /**
   * An evaluator.
   *
   * @param leastFalsePositives false positives below which the significance improvement ignores a
   *     cut, at least 1
   */
  public Evaluator(int leastFalsePositives) {
    if (leastFalsePositives < 1) {
      throw new IllegalArgumentException(
          "The least number of false positives must be at least 1, but is " + leastFalsePositives);
    }
    this.leastFalsePositives = leastFalsePositives;
  }

  /**
   * Every metric of one detector, with its 95 % interval. A true-positive rate is absent where
   * there is too little background for one false positive at its rate, and the significance
   * improvement where there is less background than the least number of false positives.
   */
  public Evaluation evaluate(Scores scores) {
    Map<Metric, MetricValue> metrics = new EnumMap<>(Metric.class);
    Map<Metric, String> absent = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      int needed = leastBackground(metric);
      if (scores.backgroundCount() >= needed) {
        metrics.put(metric, measure(metric, scores));
      } else {
        absent.put(
            metric,
            "needs at least "
                + needed
                + " background samples, but there are "
                + scores.backgroundCount());
      }
    }
    return new Evaluation(metrics, absent);
  }

  /** The ROC AUC alone. */
  public double rocAuc(Scores scores) {
    return RocAuc.of(scores).value();
  }

  /**
   * How the ROC AUC changed from one detector to another.
   *
   * @param baseline scores of the first detector
   * @param tuned scores of the second for the same samples in the same order
   * @throws IllegalArgumentException if the numbers of samples differ
   */
  public PairedDifference compare(Scores baseline, Scores tuned) {
    return AucDifference.between(baseline, tuned);
  }

  /**
   * How every metric changed that has a paired test, from one detector to another. Left out is the
   * significance improvement, whose cut is chosen on the very samples it is measured on, so that no
   * test of it keeps its level; and a rate for which there are fewer than {@value
   * OperatingPointDifference#LEAST_BEYOND} samples beyond its threshold.
   *
   * @param baseline scores of the first detector
   * @param tuned scores of the second for the same samples in the same order
   * @throws IllegalArgumentException if the numbers of samples differ
   */
  public Map<Metric, MetricDelta> changes(Scores baseline, Scores tuned) {
    Map<Metric, MetricDelta> changes = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      change(metric, baseline, tuned)
          .ifPresent(difference -> changes.put(metric, difference.toMetricDelta()));
    }
    return changes;
  }

  private Optional<PairedDifference> change(Metric metric, Scores baseline, Scores tuned) {
    return switch (metric) {
      case ROC_AUC -> Optional.of(compare(baseline, tuned));
      case AVERAGE_PRECISION -> Optional.of(AveragePrecisionDifference.between(baseline, tuned));
      case TPR_AT_FPR_1E_1 -> truePositiveRateChange(baseline, tuned, 0.1);
      case TPR_AT_FPR_1E_2 -> truePositiveRateChange(baseline, tuned, 0.01);
      case TPR_AT_FPR_1E_3 -> truePositiveRateChange(baseline, tuned, 0.001);
      case FPR_AT_TPR_95 ->
          OperatingPointDifference.supportsFalsePositiveRate(baseline, 0.95)
              ? Optional.of(OperatingPointDifference.falsePositiveRate(baseline, tuned, 0.95))
              : Optional.empty();
      case MAX_SIC -> Optional.empty();
    };
  }

  private static Optional<PairedDifference> truePositiveRateChange(
      Scores baseline, Scores tuned, double falsePositiveRate) {
    return OperatingPointDifference.supportsTruePositiveRate(baseline, falsePositiveRate)
        ? Optional.of(OperatingPointDifference.truePositiveRate(baseline, tuned, falsePositiveRate))
        : Optional.empty();
  }

  private int leastBackground(Metric metric) {
    return switch (metric) {
      case ROC_AUC, AVERAGE_PRECISION, FPR_AT_TPR_95 -> 1;
      case TPR_AT_FPR_1E_1 -> 10;
      case TPR_AT_FPR_1E_2 -> 100;
      case TPR_AT_FPR_1E_3 -> 1000;
      case MAX_SIC -> leastFalsePositives;
    };
  }

  private MetricValue measure(Metric metric, Scores scores) {
    return switch (metric) {
      case ROC_AUC -> RocAuc.of(scores);
      case AVERAGE_PRECISION -> AveragePrecision.of(scores);
      case TPR_AT_FPR_1E_1 -> OperatingPoint.truePositiveRate(scores, 0.1);
      case TPR_AT_FPR_1E_2 -> OperatingPoint.truePositiveRate(scores, 0.01);
      case TPR_AT_FPR_1E_3 -> OperatingPoint.truePositiveRate(scores, 0.001);
      case FPR_AT_TPR_95 -> OperatingPoint.falsePositiveRate(scores, 0.95);
      case MAX_SIC -> SignificanceImprovement.of(scores, leastFalsePositives);
    };
  }
}
