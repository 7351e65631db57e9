package org.anomalyaware.report;

import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.jspecify.annotations.Nullable;

/** What came out, in a sentence. */
final class Headline {

  /** Below it a change is called one; above it, it may be noise. */
  private static final double SIGNIFICANT = 0.05;

  private static final int FEWEST_DECIMALS = 3;
  private static final char NO_BREAK = '\u00a0';

  private Headline() {}

  static String of(ExperimentResult result) {
    Seeds seeds = Seeds.of(result);
    if (seeds.finished().isEmpty()) {
      return "No seed finished, so nothing was measured.";
    }
    SeedsValue baseline = result.summary().baseline().get(Metric.ROC_AUC);
    SeedsValue tuned = result.summary().tuned().get(Metric.ROC_AUC);
    SeedsDelta delta = result.summary().delta().get(Metric.ROC_AUC);
    if (baseline == null || tuned == null) {
      return "The ROC AUC could not be measured.";
    }
    int decimals =
        Math.max(
            Numbers.decimalsFor(baseline.low(), baseline.high()),
            Numbers.decimalsFor(tuned.low(), tuned.high()));
    // The table below may show one more.
    int fewer = Math.max(FEWEST_DECIMALS, decimals - 1);
    return sentence(baseline, tuned, delta)
        .formatted(
            interval(baseline, fewer),
            interval(tuned, fewer),
            change(delta, fewer),
            how(seeds, delta));
  }

  private static String sentence(
      SeedsValue baseline, SeedsValue tuned, @Nullable SeedsDelta delta) {
    Double p = delta == null ? null : delta.pValue();
    if (p != null && p >= SIGNIFICANT) {
      return "Fine-tuning with labelled anomalies did not measurably change the ROC AUC on unseen"
          + " anomalies: %s before and %s after it%s (%s).";
    }
    String verb = tuned.median() > baseline.median() ? "raised" : "lowered";
    return "Fine-tuning with labelled anomalies "
        + verb
        + " the ROC AUC on unseen anomalies from %s to %s%s (%s).";
  }

  private static String interval(SeedsValue value, int decimals) {
    return Numbers.interval(value.median(), value.low(), value.high(), decimals)
        .replace(' ', NO_BREAK);
  }

  private static String change(@Nullable SeedsDelta delta, int decimals) {
    return delta == null
        ? ""
        : ", a change of "
            + Numbers.signedInterval(delta.median(), delta.low(), delta.high(), decimals)
                .replace(' ', NO_BREAK);
  }

  private static String how(Seeds seeds, @Nullable SeedsDelta delta) {
    String intervals =
        seeds.finished().size() == 1
            ? "95 % intervals"
            : "medians and 16th to 84th percentiles over %s seeds"
                .formatted(Numbers.count(seeds.finished().size()));
    String test =
        delta == null ? "" : delta.p().map(p -> "; " + Numbers.p(p)).orElse("; not tested");
    return intervals + test;
  }
}
