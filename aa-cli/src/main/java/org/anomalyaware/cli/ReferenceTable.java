package org.anomalyaware.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;

/** The reference scorers below the network's metrics: medians over seeds. */
final class ReferenceTable {

  private static final String ROW = "%-19s%-11s%-13s%s";

  private ReferenceTable() {}

  /** Empty if none was asked for. */
  static List<String> lines(List<SeedResult> runs) {
    List<String> lines = new ArrayList<>();
    for (String id : runs.isEmpty() ? List.<String>of() : runs.get(0).references().keySet()) {
      if (lines.isEmpty()) {
        lines.add("");
        lines.add(ROW.formatted("For comparison", "ROC AUC", "Av. prec.", "TPR at FPR 0.01"));
      }
      lines.add(
          ROW.formatted(
              id,
              median(runs, id, Metric.ROC_AUC),
              median(runs, id, Metric.AVERAGE_PRECISION),
              median(runs, id, Metric.TPR_AT_FPR_1E_2)));
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static String median(List<SeedResult> runs, String id, Metric metric) {
    double[] ascending =
        runs.stream()
            .flatMap(run -> Stream.ofNullable(run.references().get(id)))
            .flatMap((Map<Metric, MetricValue> metrics) -> Stream.ofNullable(metrics.get(metric)))
            .mapToDouble(MetricValue::value)
            .sorted()
            .toArray();
    return Optional.of(ascending)
        .filter(values -> values.length > 0)
        .map(values -> (values[(values.length - 1) / 2] + values[values.length / 2]) / 2)
        .map(ResultTable::number)
        .orElse("-");
  }
}
