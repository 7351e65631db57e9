package org.anomalyaware.api.result;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How well scores tell anomalies from background. Anomalies are the positive class and a sample is
 * called anomalous if its score is at least a threshold; TPR and FPR are the shares of anomalies
 * and background called so. "At" an FPR means at the largest FPR on the exact curve that does not
 * exceed it, without interpolation.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Metric {
  /** The Mann-Whitney probability; ties count one half. */
  ROC_AUC(
      "rocAuc",
      "ROC AUC",
      true,
      "Probability that an anomaly scores higher than a background sample; ties count half"),
  /** Sum over thresholds of precision times the gain in recall. */
  AVERAGE_PRECISION(
      "averagePrecision",
      "Average precision",
      true,
      "Mean precision over the recall gained at each threshold"),
  /** TPR where at most one background sample in ten is called anomalous. */
  TPR_AT_FPR_1E_1("tprAtFpr1e-1", "TPR at FPR 0.1", true, "Share of anomalies found at FPR 0.1"),
  /** TPR where at most one background sample in a hundred is called anomalous. */
  TPR_AT_FPR_1E_2("tprAtFpr1e-2", "TPR at FPR 0.01", true, "Share of anomalies found at FPR 0.01"),
  /** TPR where at most one background sample in a thousand is called anomalous. */
  TPR_AT_FPR_1E_3(
      "tprAtFpr1e-3", "TPR at FPR 0.001", true, "Share of anomalies found at FPR 0.001"),
  /** The smallest FPR at which at least 95 % of the anomalies are found. */
  FPR_AT_TPR_95(
      "fprAtTpr95",
      "FPR at TPR 0.95",
      false,
      "Share of background called anomalous when 95 % of the anomalies are found"),
  /** The largest TPR / sqrt(FPR) with at least 10 false positives. */
  MAX_SIC(
      "maxSic",
      "Max. significance improvement",
      true,
      "Largest TPR / sqrt(FPR) with at least 10 false positives");

  private final String id;
  private final String title;
  private final boolean higherIsBetter;
  private final String definition;

  Metric(String id, String title, boolean higherIsBetter, String definition) {
    this.id = id;
    this.title = title;
    this.higherIsBetter = higherIsBetter;
    this.definition = definition;
  }

  /** The name in result files. */
  public String id() {
    return id;
  }

  /** The name in tables. */
  public String title() {
    return title;
  }

  /** Whether a larger value is a better detector. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** One sentence for a table's foot, without a full stop. */
  public String definition() {
    return definition;
  }

  /**
   * The value of a score that knows nothing.
   *
   * @param prevalence the share of anomalies among the test samples, in [0, 1]
   */
  public double chanceLevel(double prevalence) {
    return switch (this) {
      case ROC_AUC -> 0.5;
      case AVERAGE_PRECISION -> prevalence;
      case TPR_AT_FPR_1E_1 -> 0.1;
      case TPR_AT_FPR_1E_2 -> 0.01;
      case TPR_AT_FPR_1E_3 -> 0.001;
      case FPR_AT_TPR_95 -> 0.95;
      case MAX_SIC -> 1;
    };
  }

  /** The metric of that {@link #id()}. */
  public static Optional<Metric> withId(String id) {
    return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
  }
}
