package org.anomalyaware.cli;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.engine.suite.GridAxis;
import org.anomalyaware.engine.suite.Suite;
import org.anomalyaware.engine.suite.SuiteDataset;
import org.jspecify.annotations.Nullable;

/** The suite that a scan is short for. */
final class ScanSuite {

  private static final String VERSION = "1";

  private ScanSuite() {}

  static Suite of(
      String dataset,
      @Nullable String variant,
      List<Long> seeds,
      Map<String, String> settings,
      Map<String, List<String>> grid) {
    List<GridAxis> axes =
        grid.entrySet().stream().map(each -> GridAxis.of(each.getKey(), each.getValue())).toList();
    return new Suite(
        dataset + "-scan",
        dataset + " over " + String.join(", ", grid.keySet()),
        VERSION,
        "",
        Map.of(VERSION, "Asked for on the command line"),
        seeds,
        List.of(Metric.ROC_AUC, Metric.AVERAGE_PRECISION, Metric.TPR_AT_FPR_1E_2),
        true,
        settings,
        axes,
        List.of(new SuiteDataset(dataset, variant, Map.of(), List.of())),
        Map.of());
  }
}
