package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.jspecify.annotations.Nullable;

/** What a suite found, cell by cell and taken together. */
final class SuiteTables {

  private static final int DECIMALS = 4;
  private static final int IDENTITY_SHOWN = 12;

  private final SuiteResult result;
  private final Metric headline;

  SuiteTables(SuiteResult result) {
    this.result = result;
    this.headline = result.suite().headline();
  }

  /** One row for each point of each grid. */
  Table summary() {
    boolean published = headline == Metric.ROC_AUC && !publishedValues().isEmpty();
    List<String> columns = new ArrayList<>(List.of("Dataset", "Data", "Point", "Seeds"));
    columns.addAll(List.of("Baseline", "Tuned", "Change", "p", "p, corrected"));
    if (published) {
      columns.add("Published");
    }
    List<Table.Row> rows = new ArrayList<>();
    for (SuiteEntry entry : result.entries()) {
      for (SuiteGroup group : entry.groups()) {
        List<Cell> cells = new ArrayList<>(place(entry, group));
        cells.add(Cell.words(group.count(SuiteCell.Status.OK) + "/" + group.cells().size()));
        SeedsValue baseline = group.summary().baseline().get(headline);
        SeedsValue tuned = group.summary().tuned().get(headline);
        if (baseline == null || tuned == null) {
          cells.add(Cell.words(reasons(group)));
        } else {
          cells.addAll(values(group, baseline, tuned));
          if (published) {
            cells.add(publishedFor(entry).map(PublishedTable::pair).orElse(Cell.NONE));
          }
        }
        rows.add(new Table.Row("", cells));
      }
    }
    return Table.of("summary", headline.title() + " of every point", columns, 4, rows)
        .withNote(notes(published));
  }

  private String notes(boolean published) {
    String intervals =
        result.seeds().size() == 1
            ? "In brackets 95 % intervals."
            : "Medians over seeds, in brackets the 16th and 84th percentile; of a point with one"
                + " finished seed its 95 % interval.";
    return intervals
        + " p is of the two-sided paired test that nothing changed; corrected by Holm's method over"
        + " all points of this suite. "
        + headline.definition()
        + "."
        + (published
            ? " Published: "
                + publishedValues().stream()
                    .map(PublishedAuc::source)
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ", baseline \u2192 tuned, on its authors' samples and with their settings."
            : "");
  }

  private List<PublishedAuc> publishedValues() {
    return result.entries().stream().flatMap(entry -> publishedFor(entry).stream()).toList();
  }

  private static Optional<PublishedAuc> publishedFor(SuiteEntry entry) {
    return entry.dataSummary().flatMap(data -> data.card().publishedFor(entry.variant()));
  }

  private List<Cell> values(SuiteGroup group, SeedsValue baseline, SeedsValue tuned) {
    int decimals =
        Math.max(
            Numbers.decimalsFor(baseline.low(), baseline.high()),
            Numbers.decimalsFor(tuned.low(), tuned.high()));
    SeedsDelta delta = group.summary().delta().get(headline);
    Double adjusted = group.adjusted().get(headline);
    return List.of(
        Cell.interval(baseline.median(), baseline.low(), baseline.high(), decimals),
        Cell.interval(tuned.median(), tuned.low(), tuned.high(), decimals),
        delta == null
            ? Cell.NONE
            : Cell.signedInterval(delta.median(), delta.low(), delta.high(), decimals),
        delta == null ? Cell.NONE : delta.p().map(Cell::pValue).orElse(Cell.NONE),
        adjusted == null ? Cell.NONE : Cell.pValue(adjusted));
  }

  /** The suite's other metrics; empty if it is about one alone. */
  Optional<Table> otherMetrics() {
    List<Metric> others =
        result.suite().metrics().stream().filter(metric -> metric != headline).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(List.of("Dataset", "Data", "Point"));
    others.forEach(metric -> columns.add(metric.title()));
    List<Table.Row> rows = new ArrayList<>();
    for (SuiteEntry entry : result.entries()) {
      for (SuiteGroup group : entry.groups()) {
        List<Cell> cells = new ArrayList<>(place(entry, group));
        if (group.count(SuiteCell.Status.OK) == 0) {
          cells.add(Cell.words(reasons(group)));
        } else {
          others.forEach(metric -> cells.add(pair(group, metric)));
        }
        rows.add(new Table.Row("", cells));
      }
    }
    return Optional.of(
        Table.of("metrics", "Other metrics, baseline \u2192 tuned", columns, 3, rows)
            .withNote(
                others.stream()
                    .map(metric -> metric.title() + ": " + metric.definition() + ".")
                    .collect(Collectors.joining(" "))));
  }

  private static Cell pair(SuiteGroup group, Metric metric) {
    SeedsValue baseline = group.summary().baseline().get(metric);
    SeedsValue tuned = group.summary().tuned().get(metric);
    return baseline == null && tuned == null
        ? Cell.NONE
        : Cell.pair(
            baseline == null ? Double.NaN : baseline.median(),
            tuned == null ? Double.NaN : tuned.median(),
            DECIMALS);
  }

  /** What well-known scorers reach on the same data; empty if none was asked for. */
  Optional<Table> references() {
    List<Metric> metrics = result.suite().metrics();
    List<String> columns = new ArrayList<>(List.of("Dataset", "Data", "Scorer"));
    metrics.forEach(metric -> columns.add(metric.title()));
    List<Table.Row> rows = new ArrayList<>();
    for (SuiteEntry entry : result.entries()) {
      entry
          .references()
          .forEach(
              (id, medians) -> {
                List<Cell> cells = new ArrayList<>(dataset(entry));
                cells.add(Cell.words(id));
                metrics.forEach(metric -> cells.add(median(medians.get(metric))));
                rows.add(new Table.Row("", cells));
              });
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Table.of("references", "Reference scorers on the same data", columns, 3, rows)
                .withNote(
                    "Medians over seeds. They are fitted on the training background; a classifier"
                        + " sees the labelled anomalies too."));
  }

  private static Cell median(@Nullable Double median) {
    return median == null ? Cell.NONE : Cell.fixed(median, DECIMALS);
  }

  /** Why cells have no result; empty if all have. */
  Optional<Table> notFinished() {
    List<Table.Row> rows = new ArrayList<>();
    forEachCell(
        (entry, group, cell) -> {
          if (cell.status() != SuiteCell.Status.OK) {
            List<Cell> cells = new ArrayList<>(place(entry, group));
            cells.add(seed(cell));
            cells.add(Cell.words(cell.status().id()));
            cells.add(Cell.words(cell.failure().orElse("")));
            rows.add(new Table.Row("", cells));
          }
        });
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Table.of(
                "not-finished",
                "Cells without a result",
                List.of("Dataset", "Data", "Point", "Seed", "Status", "Reason"),
                6,
                rows));
  }

  /**
   * Every cell with its values.
   *
   * @param linkTo the address of a cell's folder for the page, by the cell's identity, if it has
   *     one
   */
  Table cells(Function<String, Optional<String>> linkTo) {
    List<Table.Row> rows = new ArrayList<>();
    forEachCell(
        (entry, group, cell) -> {
          List<Cell> cells = new ArrayList<>(place(entry, group));
          cells.add(seed(cell));
          cells.add(cell.folder().map(id -> cellOf(id, linkTo.apply(id))).orElse(Cell.NONE));
          if (cell.status() == SuiteCell.Status.OK) {
            cells.add(value(cell, SeedResult::baseline));
            cells.add(value(cell, SeedResult::tuned));
          } else {
            cells.add(Cell.words(cell.status().id()));
          }
          rows.add(new Table.Row("", cells));
        });
    return Table.of(
        "cells",
        headline.title() + " of every cell",
        List.of("Dataset", "Data", "Point", "Seed", "Cell", "Baseline", "Tuned"),
        5,
        rows);
  }

  private static Cell cellOf(String identity, Optional<String> address) {
    String shown = identity.substring(0, Math.min(IDENTITY_SHOWN, identity.length()));
    return address.<Cell>map(place -> new Cell.Link(shown, place)).orElse(Cell.words(shown));
  }

  private Cell value(SuiteCell cell, Function<SeedResult, Map<Metric, MetricValue>> metrics) {
    @Nullable MetricValue value =
        cell.run().map(metrics).map(values -> values.get(headline)).orElse(null);
    return value == null
        ? Cell.NONE
        : Cell.interval(
            value.value(),
            value.low(),
            value.high(),
            Numbers.decimalsFor(value.low(), value.high()));
  }

  /** What each entry was run with at all its points. */
  static Table settings(SuiteEntry entry) {
    return Table.of(
        "settings-" + entry.dataset() + "-" + entry.variant(),
        "Settings of " + entry.dataset() + " / " + entry.variant() + " at every point",
        List.of("Setting", "Value"),
        2,
        entry.settings().entrySet().stream()
            .map(
                setting -> Table.Row.ofWords(setting.getKey(), RunPage.printed(setting.getValue())))
            .toList());
  }

  private interface CellVisitor {
    void visit(SuiteEntry entry, SuiteGroup group, SuiteCell cell);
  }

  private void forEachCell(CellVisitor visitor) {
    result
        .entries()
        .forEach(
            entry ->
                entry
                    .groups()
                    .forEach(
                        group -> group.cells().forEach(cell -> visitor.visit(entry, group, cell))));
  }

  private static List<Cell> place(SuiteEntry entry, SuiteGroup group) {
    List<Cell> cells = new ArrayList<>(dataset(entry));
    cells.add(Cell.words(inWords(group.values())));
    return cells;
  }

  private static List<Cell> dataset(SuiteEntry entry) {
    return List.of(
        Cell.words(entry.dataset() + " / " + entry.variant()), new Cell.Source(entry.source()));
  }

  /** "schedule.maximum 0.3, penalty hinge"; a dash for the only point. */
  static String inWords(Map<String, String> values) {
    return values.isEmpty()
        ? Cell.NONE.shown()
        : values.entrySet().stream()
            .map(value -> value.getKey() + "\u00a0=\u00a0" + value.getValue())
            .collect(Collectors.joining(", "));
  }

  private static Cell seed(SuiteCell cell) {
    return new Cell.Quantity(Long.toString(cell.seed()), cell.seed());
  }

  private static String reasons(SuiteGroup group) {
    Set<String> reasons = new LinkedHashSet<>();
    Stream<SuiteCell> cells = group.cells().stream();
    cells
        .filter(cell -> cell.status() != SuiteCell.Status.OK)
        .forEach(cell -> reasons.add(cell.status().id() + ": " + cell.failure().orElse("")));
    return reasons.isEmpty() ? "no value" : String.join("; ", reasons);
  }
}
