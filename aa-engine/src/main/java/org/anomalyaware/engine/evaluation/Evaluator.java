package org.anomalyaware.engine.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Turns scores into metrics. Immutable and safe for use by several threads. */
@API(status = API.Status.INTERNAL)
public final class Evaluator {

  /** False positives that a cut must leave before its significance counts, unless set otherwise. */
  public static final int DEFAULT_LEAST_FALSE_POSITIVES = 10;

  private static final List<TruePositiveRateAt> TRUE_POSITIVE_RATES =
      List.of(
          new TruePositiveRateAt("tprAtFpr1e-1", 0.1, 10),
          new TruePositiveRateAt("tprAtFpr1e-2", 0.01, 100),
          new TruePositiveRateAt("tprAtFpr1e-3", 0.001, 1000));

  private final int leastFalsePositives;

  /** An evaluator with the default least number of false positives. */
  public Evaluator() {
    this(DEFAULT_LEAST_FALSE_POSITIVES);
  }

  /**
   * An evaluator.
   *
   * @param leastFalsePositives false positives below which {@code maxSic} ignores a cut, at least 1
   */
  public Evaluator(int leastFalsePositives) {
    if (leastFalsePositives < 1) {
      throw new IllegalArgumentException(
          "The least number of false positives must be at least 1, but is " + leastFalsePositives);
    }
    this.leastFalsePositives = leastFalsePositives;
  }

  /** Every metric of one detector, with its 95 % interval. */
  public Evaluation evaluate(Scores scores) {
    Map<String, Estimate> metrics = new LinkedHashMap<>();
    Map<String, String> absent = new LinkedHashMap<>();
    metrics.put("rocAuc", RocAuc.of(scores));
    metrics.put("averagePrecision", AveragePrecision.of(scores));
    for (TruePositiveRateAt metric : TRUE_POSITIVE_RATES) {
      if (scores.backgroundCount() >= metric.leastBackground()) {
        metrics.put(metric.id(), OperatingPoint.truePositiveRate(scores, metric.rate()));
      } else {
        absent.put(metric.id(), tooFew(scores, metric.leastBackground()));
      }
    }
    metrics.put("fprAtTpr95", OperatingPoint.falsePositiveRate(scores, 0.95));
    if (scores.backgroundCount() >= leastFalsePositives) {
      metrics.put("maxSic", SignificanceImprovement.of(scores, leastFalsePositives));
    } else {
      absent.put("maxSic", tooFew(scores, leastFalsePositives));
    }
    return new Evaluation(metrics, absent);
  }

  /**
   * How the ROC AUC changed from one detector to another.
   *
   * @param baseline scores of the first detector
   * @param tuned scores of the second for the same samples in the same order
   * @throws IllegalArgumentException if the numbers of samples differ
   */
  public AucDifference compare(Scores baseline, Scores tuned) {
    return AucDifference.between(baseline, tuned);
  }

  /** A false-positive rate needs background enough for one false positive. */
  private record TruePositiveRateAt(String id, double rate, int leastBackground) {}

  private static String tooFew(Scores scores, int needed) {
    return "needs at least "
        + needed
        + " background samples, but there are "
        + scores.backgroundCount();
  }
}
