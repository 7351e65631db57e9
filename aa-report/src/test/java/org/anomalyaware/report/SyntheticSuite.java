package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteAxis;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteDescription;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.api.result.Summary;

/** A suite that never ran: its cells are {@link SyntheticExperiment}s. Its numbers mean nothing. */
final class SyntheticSuite {

  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  private final List<SuiteEntry> entries = new ArrayList<>();
  private String title = "AUC against lambda";

  SyntheticSuite withTitle(String other) {
    title = other;
    return this;
  }

  /** A scan of one setting over values; everything finished. */
  SyntheticSuite withScan(String dataset, DataSource source, String axis, String... values) {
    List<SuiteGroup> groups = new ArrayList<>();
    for (String value : values) {
      groups.add(finished(Map.of(axis, value), groups.size()));
    }
    entries.add(
        entry(
            dataset, source, List.of(new SuiteAxis(axis, List.of(values))), groups, experiment(0)));
    return this;
  }

  /** One point with a reference scorer whose ROC AUC is 0.6, 0.8 and 0.7 of the three seeds. */
  SyntheticSuite withReference(String dataset, String scorer) {
    SuiteGroup plain = finished(Map.of(), 5);
    List<SuiteCell> cells = new ArrayList<>();
    for (double auc : List.of(0.6, 0.8, 0.7)) {
      SuiteCell cell = plain.cells().get(cells.size());
      cells.add(
          new SuiteCell(
              cell.seed(),
              cell.status(),
              cell.identity(),
              null,
              withReference(cell.run().orElseThrow(), scorer, auc)));
    }
    SuiteGroup group = new SuiteGroup(Map.of(), cells, plain.summary(), plain.adjusted());
    entries.add(entry(dataset, DataSource.REAL, List.of(), List.of(group), experiment(5)));
    return this;
  }

  private static SeedResult withReference(SeedResult run, String scorer, double auc) {
    return new SeedResult(
        run.seed(),
        run.status(),
        run.error(),
        run.baseline(),
        run.tuned(),
        run.delta(),
        run.absent(),
        run.thresholds(),
        run.selection(),
        Map.of(scorer, Map.of(Metric.ROC_AUC, new MetricValue(auc, auc - 0.01, auc + 0.01))),
        run.epochs(),
        run.seconds());
  }

  /** One point, of which a seed failed. */
  SyntheticSuite withFailure(String dataset, String error) {
    SuiteGroup whole = finished(Map.of(), 9);
    List<SuiteCell> cells = new ArrayList<>(whole.cells().subList(0, 2));
    cells.add(new SuiteCell(3, SuiteCell.Status.FAILED, "f".repeat(64), error, null));
    entries.add(
        entry(
            dataset,
            DataSource.REAL,
            List.of(),
            List.of(new SuiteGroup(Map.of(), cells, whole.summary(), whole.adjusted())),
            experiment(9)));
    return this;
  }

  /** One point without data. */
  SyntheticSuite withMissingData(String dataset, String reason) {
    List<SuiteCell> cells =
        SEEDS.stream()
            .map(seed -> new SuiteCell(seed, SuiteCell.Status.MISSING, null, reason, null))
            .toList();
    SuiteGroup group =
        new SuiteGroup(Map.of(), cells, new Summary(Map.of(), Map.of(), Map.of()), Map.of());
    entries.add(
        new SuiteEntry(
            dataset, "paper", DataSource.SURROGATE, null, Map.of(), List.of(), List.of(group)));
    return this;
  }

  SuiteResult result() {
    return new SuiteResult(
        new SuiteDescription(
            "example",
            title,
            "2",
            "What it measures.",
            "0123456789abcdef".repeat(4),
            List.of(Metric.ROC_AUC, Metric.AVERAGE_PRECISION),
            Map.of("2", "More points.", "1", "First.")),
        SEEDS,
        entries,
        12.5,
        experiment(0).provenance());
  }

  private static ExperimentResult experiment(int point) {
    SyntheticExperiment experiment =
        new SyntheticExperiment()
            .withPublished(new PublishedAuc("pure-bsm", 0.64, 0.71, "arXiv:2504.11520"));
    SEEDS.forEach(seed -> experiment.withFinishedSeed(100L * point + seed));
    return experiment.result();
  }

  private static SuiteGroup finished(Map<String, String> values, int point) {
    ExperimentResult experiment = experiment(point);
    List<SuiteCell> cells = new ArrayList<>();
    for (SeedResult run : experiment.runs()) {
      cells.add(
          new SuiteCell(
              run.seed() % 100,
              SuiteCell.Status.OK,
              Long.toHexString(run.seed() + 0xabcdef0000L).repeat(7).substring(0, 64),
              null,
              run));
    }
    return new SuiteGroup(
        values, cells, experiment.summary(), Map.of(Metric.ROC_AUC, 0.75 / (point + 1)));
  }

  private static SuiteEntry entry(
      String dataset,
      DataSource source,
      List<SuiteAxis> axes,
      List<SuiteGroup> groups,
      ExperimentResult like) {
    Map<String, Object> settings = new LinkedHashMap<>(like.experiment());
    return new SuiteEntry(dataset, "pure-bsm", source, like.dataset(), settings, axes, groups);
  }
}
