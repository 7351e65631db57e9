package org.anomalyaware.engine.evaluation;

import org.anomalyaware.engine.evaluation.OperatingPoint.Cut;

/**
 * Change of one rate where the other is given: McNemar's test (Psychometrika 12 (1947) 153) of the
 * samples that one detector calls anomalous and the other does not, with the uncertainty of the two
 * thresholds added.
 *
 * <p>Each threshold is a quantile of the class whose rate is given, and both are quantiles of the
 * same samples. By the delta method a sample of that class beyond the threshold contributes minus
 * the slope of the ROC curve there. The slope is the secant over the 95 % range of the threshold
 * that {@link OperatingPoint} uses, so no density has to be estimated. That needs enough samples
 * beyond the threshold: {@link #LEAST_BEYOND}.
 */
final class OperatingPointDifference {

  /** Fewer samples beyond a threshold, or in the class that is counted, are not normal enough. */
  static final int LEAST_BEYOND = 10;

  private OperatingPointDifference() {}

  /** Whether there is enough of both classes for {@link #truePositiveRate}. */
  static boolean supportsTruePositiveRate(Scores scores, double falsePositiveRate) {
    return falsePositiveRate * scores.backgroundCount() >= LEAST_BEYOND
        && scores.anomalyCount() >= LEAST_BEYOND;
  }

  /** Whether there is enough of both classes for {@link #falsePositiveRate}. */
  static boolean supportsFalsePositiveRate(Scores scores, double truePositiveRate) {
    return (1 - truePositiveRate) * scores.anomalyCount() >= LEAST_BEYOND
        && scores.backgroundCount() >= LEAST_BEYOND;
  }

  /** The change of the TPR at an FPR. */
  static PairedDifference truePositiveRate(Scores before, Scores after, double falsePositiveRate) {
    Cut first = OperatingPoint.atFalsePositiveRate(before, falsePositiveRate);
    Cut second = OperatingPoint.atFalsePositiveRate(after, falsePositiveRate);
    return difference(
        new Side(before.anomalies(), first),
        new Side(after.anomalies(), second),
        new Side(before.background(), first),
        new Side(after.background(), second));
  }

  /** The change of the FPR at a TPR. */
  static PairedDifference falsePositiveRate(Scores before, Scores after, double truePositiveRate) {
    Cut first = OperatingPoint.atTruePositiveRate(before, truePositiveRate);
    Cut second = OperatingPoint.atTruePositiveRate(after, truePositiveRate);
    return difference(
        new Side(before.background(), first),
        new Side(after.background(), second),
        new Side(before.anomalies(), first),
        new Side(after.anomalies(), second));
  }

  /** One class under one detector. */
  private record Side(SortedSample sample, Cut cut) {

    /** Adds a number for each sample at or above the threshold, in the order given. */
    void addTo(double[] values, double number) {
      int beyond = sample.countAtLeast(cut.threshold());
      for (int place = sample.size() - beyond; place < sample.size(); place++) {
        values[sample.givenIndex(place)] += number;
      }
    }
  }

  private static PairedDifference difference(
      Side countedBefore, Side countedAfter, Side givenBefore, Side givenAfter) {
    double[] counted = new double[countedBefore.sample().size()];
    countedBefore.addTo(counted, -1);
    countedAfter.addTo(counted, 1);
    double sum = 0;
    double discordant = 0;
    for (double change : counted) {
      sum += change;
      discordant += Math.abs(change);
    }
    double[] given = new double[givenBefore.sample().size()];
    givenBefore.addTo(given, givenBefore.cut().slope());
    givenAfter.addTo(given, -givenAfter.cut().slope());
    double ofThresholds = SumOfSquares.varianceOfMean(given);
    double size = counted.length;
    return PairedDifference.of(
        sum / size,
        SumOfSquares.varianceOfMean(counted) + ofThresholds,
        discordant / (size * size) + ofThresholds);
  }
}
