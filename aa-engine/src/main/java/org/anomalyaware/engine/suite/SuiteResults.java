package org.anomalyaware.engine.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.api.result.Summary;
import org.anomalyaware.engine.ResolvedExperiment;
import org.anomalyaware.engine.SeedSteps;
import org.anomalyaware.engine.evaluation.HolmCorrection;
import org.anomalyaware.engine.evaluation.SeedsSummary;

/** Puts the outcomes of a plan's cells together. */
final class SuiteResults {

  private final SuitePlan plan;
  private final Map<PlannedCell, CellOutcome> outcomes;
  private final Map<SuitePlan.Point, Summary> summaries = new LinkedHashMap<>();
  private final Map<Metric, Map<SuitePlan.Point, Double>> adjusted = new LinkedHashMap<>();

  private SuiteResults(SuitePlan plan, Map<PlannedCell, CellOutcome> outcomes) {
    this.plan = plan;
    this.outcomes = outcomes;
    plan.entries().stream()
        .flatMap(entry -> entry.points().stream())
        .forEach(point -> summaries.put(point, summary(point)));
    for (Metric metric : plan.suite().metrics()) {
      adjusted.put(metric, HolmCorrection.adjusted(pValues(metric)));
    }
  }

  /**
   * The result of a suite.
   *
   * @param outcomes one for each cell
   * @param started when this invocation began
   * @param seconds how long it took
   */
  static SuiteResult of(
      SuitePlan plan, Map<PlannedCell, CellOutcome> outcomes, String started, double seconds) {
    SuiteResults results = new SuiteResults(plan, outcomes);
    List<ResolvedExperiment> experiments =
        plan.entries().stream()
            .flatMap(entry -> entry.points().stream())
            .map(SuitePlan.Point::experiment)
            .toList();
    boolean xla =
        outcomes.values().stream()
            .flatMap(outcome -> outcome.whole().stream())
            .allMatch(result -> result.provenance().xla());
    return new SuiteResult(
        plan.suite().describe(),
        plan.suite().seeds(),
        results.entries(),
        seconds,
        SeedSteps.provenance(experiments, started, xla));
  }

  private List<SuiteEntry> entries() {
    List<SuiteEntry> entries = new ArrayList<>();
    for (SuitePlan.Entry entry : plan.entries()) {
      ResolvedExperiment first = entry.points().get(0).experiment();
      entries.add(
          new SuiteEntry(
              first.dataset().origin().id(),
              first.variant().id(),
              first.variant().source(),
              entry.points().stream()
                  .flatMap(this::results)
                  .map(ExperimentResult::dataset)
                  .findFirst()
                  .orElse(null),
              commonSettings(entry),
              entry.axes().stream().map(GridAxis::toResult).toList(),
              entry.points().stream().map(this::group).toList()));
    }
    return entries;
  }

  private SuiteGroup group(SuitePlan.Point point) {
    Map<Metric, Double> pValues = new LinkedHashMap<>();
    adjusted.forEach(
        (metric, byPoint) ->
            Optional.ofNullable(byPoint.get(point)).ifPresent(p -> pValues.put(metric, p)));
    return new SuiteGroup(
        point.values(),
        plan.suite().seeds().stream().map(seed -> outcome(point, seed).cell()).toList(),
        Objects.requireNonNull(summaries.get(point)),
        pValues);
  }

  private Summary summary(SuitePlan.Point point) {
    List<SeedResult> runs =
        plan.suite().seeds().stream()
            .map(seed -> outcome(point, seed).cell())
            .map(SuiteCell::run)
            .flatMap(Optional::stream)
            .toList();
    return SeedsSummary.of(runs);
  }

  private Map<SuitePlan.Point, Double> pValues(Metric metric) {
    Map<SuitePlan.Point, Double> pValues = new LinkedHashMap<>();
    summaries.forEach(
        (point, summary) ->
            Optional.ofNullable(summary.delta().get(metric))
                .flatMap(SeedsDelta::p)
                .ifPresent(p -> pValues.put(point, p)));
    return pValues;
  }

  private CellOutcome outcome(SuitePlan.Point point, long seed) {
    return Objects.requireNonNull(
        outcomes.get(new PlannedCell(point, seed)), "every cell was run or given up");
  }

  private Stream<ExperimentResult> results(SuitePlan.Point point) {
    return plan.suite().seeds().stream().flatMap(seed -> outcome(point, seed).whole().stream());
  }

  private static Map<String, Object> commonSettings(SuitePlan.Entry entry) {
    Collection<Map<String, Object>> all =
        entry.points().stream().map(point -> SeedSteps.settings(point.experiment())).toList();
    Map<String, Object> common = new LinkedHashMap<>(all.iterator().next());
    all.forEach(
        settings ->
            common
                .entrySet()
                .removeIf(each -> !each.getValue().equals(settings.get(each.getKey()))));
    return common;
  }
}
