package org.anomalyaware.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables for programs (RFC 4180): numbers with all their digits, each in a column of its own, and
 * nothing where there is no value. Words that a spreadsheet would take for a formula begin with an
 * apostrophe (OWASP, CSV injection).
 */
final class CsvTable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Table table;

  /** For each column of the table the names of those in the file. */
  private final List<List<String>> parts;

  private CsvTable(Table table) {
    this.table = table;
    this.parts = new ArrayList<>(Collections.nCopies(table.columns().size(), List.of("")));
    for (Table.Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i) instanceof Cell.Several several) {
          parts.set(i, several.names());
        } else if (row.cells().get(i) instanceof Cell.Deviating) {
          parts.set(i, Cell.Deviating.NAMES);
        }
      }
    }
  }

  static String write(Table table) {
    return new CsvTable(table).text();
  }

  private String text() {
    StringBuilder out = new StringBuilder(line(header()));
    table.rows().forEach(row -> out.append(line(values(row))));
    return out.toString();
  }

  private List<String> header() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (String part : parts.get(i)) {
        String name = table.columns().get(i);
        names.add(words(part.isEmpty() ? name : name + " " + part));
      }
    }
    return names;
  }

  private List<String> values(Table.Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<String> own = values(i < row.cells().size() ? row.cells().get(i) : Cell.NONE);
      values.addAll(own);
      values.addAll(Collections.nCopies(parts.get(i).size() - own.size(), ""));
    }
    return values;
  }

  private static List<String> values(Cell cell) {
    if (cell instanceof Cell.Several several) {
      return several.values().stream().map(CsvTable::number).toList();
    }
    if (cell instanceof Cell.Deviating deviating) {
      return List.of(number(deviating.value()), number(deviating.z()));
    }
    if (cell instanceof Cell.Quantity quantity) {
      return List.of(number(quantity.value()));
    }
    return List.of(cell.equals(Cell.NONE) ? "" : words(cell.shown()));
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? BigDecimal.valueOf((long) value).toString() : Double.toString(value);
  }

  private static String words(String text) {
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static String line(List<String> values) {
    return values.stream().collect(Collectors.joining(",", "", "\n"));
  }
}
