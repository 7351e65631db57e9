package org.anomalyaware.datasets.csv;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anomalyaware.api.dataset.TableSink;

/** For each column how many of its cells had some fault, and the first of them. */
final class Faults {

  private final Map<Integer, Fault> byColumn = new TreeMap<>();

  /**
   * What is wrong with a column.
   *
   * @param cells how many of its cells have the fault
   * @param place where the first of them is
   * @param text what the first of them holds
   */
  record Fault(long cells, String place, String text) {}

  void add(int column, RowCursor row) {
    Fault known = byColumn.get(column);
    byColumn.put(
        column,
        known == null
            ? new Fault(1, row.place(), Shown.text(row.text(column)))
            : new Fault(known.cells() + 1, known.place(), known.text()));
  }

  Optional<Fault> of(int column) {
    return Optional.ofNullable(byColumn.get(column));
  }

  /** Keeps them with a table. */
  void tell(String kind, TableSink table) {
    byColumn.forEach(
        (column, fault) ->
            table.fact(
                kind + "." + column, fault.cells() + "\n" + fault.place() + "\n" + fault.text()));
  }

  /** Those that were kept with a table. */
  static Faults kept(String kind, Map<String, String> facts) {
    Faults faults = new Faults();
    facts.forEach(
        (name, value) -> {
          if (name.startsWith(kind + ".")) {
            String[] parts = value.split("\n", 3);
            faults.byColumn.put(
                Integer.valueOf(name.substring(kind.length() + 1)),
                new Fault(Long.parseLong(parts[0]), parts[1], parts[2]));
          }
        });
    return faults;
  }
}
