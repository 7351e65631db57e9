package org.anomalyaware.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.jspecify.annotations.Nullable;

/** A suite's most important metric for each point of its grids, and what has no result. */
final class SuiteTable {

  private static final int INDENT = 2;
  private static final String NUMBERS = "%8s %8s %9s";
  private static final int SEEDS_FOR_FIVE_PERCENT = 6; // p is at least 2 / 2^seeds
  private static final int NUMBER_COLUMNS = 27;

  private final int columns;

  SuiteTable(int columns) {
    this.columns = columns;
  }

  String render(SuiteResult result) {
    Metric metric = result.suite().headline();
    List<String> lines = new ArrayList<>();
    lines.add(
        Text.wrap(
            "%s %s: %s"
                .formatted(result.suite().id(), result.suite().version(), result.suite().title()),
            columns,
            0));
    lines.add("");
    lines.add(row(metric.title(), "baseline", "tuned", "change"));
    for (SuiteEntry entry : result.entries()) {
      lines.add(
          Text.wrap(
              "%s, variant %s, %s data"
                  .formatted(entry.dataset(), entry.variant(), entry.source().id()),
              columns,
              INDENT));
      entry.groups().forEach(group -> lines.addAll(rows(group, metric)));
      references(entry, metric).ifPresent(line -> lines.add(Text.wrap(line, columns, INDENT)));
      reasons(entry).forEach(reason -> lines.add(Text.wrap(reason, columns, INDENT)));
    }
    lines.add("");
    lines.add(Text.wrap(legend(result), columns, 0));
    return lines.stream()
            .map(String::stripTrailing)
            .collect(Collectors.joining(System.lineSeparator()))
        + System.lineSeparator();
  }

  private List<String> rows(SuiteGroup group, Metric metric) {
    List<String> label =
        Text.wrap(" ".repeat(INDENT) + label(group), columns - NUMBER_COLUMNS - 1, INDENT)
            .lines()
            .toList();
    List<String> lines = new ArrayList<>(label.subList(0, label.size() - 1));
    lines.add(
        row(
            label.get(label.size() - 1),
            value(group.summary().baseline().get(metric)),
            value(group.summary().tuned().get(metric)),
            change(group.summary().delta().get(metric))));
    Optional.ofNullable(group.adjusted().get(metric))
        .ifPresent(p -> lines.add(row("", "", "", ResultTable.pValue(p))));
    return lines;
  }

  private static Optional<String> references(SuiteEntry entry, Metric metric) {
    String shown =
        entry.references().entrySet().stream()
            .filter(scorer -> scorer.getValue().containsKey(metric))
            .map(
                scorer -> scorer.getKey() + " " + ResultTable.number(scorer.getValue().get(metric)))
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? Optional.empty() : Optional.of("  for comparison: " + shown);
  }

  private static String label(SuiteGroup group) {
    String values =
        group.values().isEmpty()
            ? "as its recipe says"
            : group.values().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    int ok = group.count(SuiteCell.Status.OK);
    int all = group.cells().size();
    return ok == all ? values : "%s (%d of %d seeds)".formatted(values, ok, all);
  }

  private String row(String label, String baseline, String tuned, String change) {
    int room = Math.max(1, columns - NUMBER_COLUMNS - 1);
    return ("%-" + room + "s ").formatted(label) + NUMBERS.formatted(baseline, tuned, change);
  }

  private static String value(@Nullable SeedsValue value) {
    return value == null ? "-" : ResultTable.number(value.median());
  }

  private static String change(@Nullable SeedsDelta delta) {
    return delta == null
        ? "-"
        : (delta.median() > 0 ? "+" : "") + ResultTable.number(delta.median());
  }

  /** Each reason once, with how many cells it is of. */
  private static List<String> reasons(SuiteEntry entry) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    entry.groups().stream()
        .flatMap(group -> group.cells().stream())
        .filter(cell -> cell.status() != SuiteCell.Status.OK)
        .forEach(cell -> counts.merge(cell.status().id() + ": " + cell.reason(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            each ->
                "  %d cell%s %s"
                    .formatted(each.getValue(), each.getValue() == 1 ? "" : "s", each.getKey()))
        .toList();
  }

  private static String legend(SuiteResult result) {
    int seeds = result.seeds().size();
    return (seeds == 1 ? "One seed" : "Medians of " + seeds + " seeds")
        + "; p: that fine-tuning changed nothing, two-sided, with Holm's correction over all rows of"
        + " the suite."
        + (seeds > 1 && seeds < SEEDS_FOR_FIVE_PERCENT
            ? " Fewer than six seeds cannot bring p below 0.05, whatever the change."
            : "");
  }
}
