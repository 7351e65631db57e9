package org.anomalyaware.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class MarkdownTable {

  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... columns) {
    row(columns);
    String[] rule = new String[columns.length];
    Arrays.fill(rule, "---");
    row(rule);
  }

  void row(String... cells) {
    rows.add(Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).toList());
  }

  @Override
  public String toString() {
    return rows.stream()
        .map(cells -> "| " + String.join(" | ", cells) + " |\n")
        .collect(Collectors.joining());
  }
}
