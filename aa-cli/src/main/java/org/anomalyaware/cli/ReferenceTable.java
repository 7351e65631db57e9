package org.anomalyaware.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.ReferenceMedians;
import org.anomalyaware.api.result.SeedResult;
import org.jspecify.annotations.Nullable;

/** The reference scorers below the network's metrics: medians over seeds. */
final class ReferenceTable {

  private static final String ROW = "%-19s%-11s%-13s%s";

  private ReferenceTable() {}

  /** Empty if none was asked for. */
  static List<String> lines(List<SeedResult> runs) {
    Map<String, Map<Metric, Double>> references = ReferenceMedians.of(runs);
    if (references.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(ROW.formatted("For comparison", "ROC AUC", "Av. prec.", "TPR at FPR 0.01"));
    references.forEach(
        (id, medians) ->
            lines.add(
                ROW.formatted(
                    id,
                    shown(medians.get(Metric.ROC_AUC)),
                    shown(medians.get(Metric.AVERAGE_PRECISION)),
                    shown(medians.get(Metric.TPR_AT_FPR_1E_2)))));
    lines.add("");
    return lines;
  }

  private static String shown(@Nullable Double median) {
    return median == null ? "-" : ResultTable.number(median);
  }
}
