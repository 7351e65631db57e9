package org.anomalyaware.datasets.cicids;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anomalyaware.api.dataset.TableSink;

/**
 * Rows that were left out because a number is missing, infinite, or beyond the range of a float:
 * how many there are of each class, and the columns where that was so.
 */
final class NotFinite {

  private static final String ROWS = "rows not finite of ";
  private static final String COLUMNS = "columns not finite of ";
  private static final String SEPARATOR = ","; // names come out of a line of CSV

  private final ClassCounts rows = new ClassCounts();
  private final Map<TrafficClass, Set<String>> columns = new EnumMap<>(TrafficClass.class);

  void row(TrafficClass traffic) {
    rows.add(traffic, 1);
  }

  void column(TrafficClass traffic, String name) {
    columns.computeIfAbsent(traffic, any -> new TreeSet<>()).add(name);
  }

  /** Keeps all of it as facts of a table. */
  void tell(TableSink table) {
    columns.forEach(
        (traffic, names) -> {
          table.fact(ROWS + traffic.label(), Long.toString(rows.of(traffic)));
          table.fact(COLUMNS + traffic.label(), String.join(SEPARATOR, names));
        });
  }

  /** Adds what the facts of a table say of some classes. */
  void add(Map<String, String> facts, Collection<TrafficClass> wanted) {
    for (TrafficClass each : wanted) {
      String names = facts.get(COLUMNS + each.label());
      if (names != null) {
        rows.add(each, Long.parseLong(facts.getOrDefault(ROWS + each.label(), "0")));
        List.of(names.split(SEPARATOR)).forEach(name -> column(each, name));
      }
    }
  }

  ClassCounts rows() {
    return rows;
  }

  /** Of all classes, in order. */
  Set<String> columns() {
    Set<String> all = new TreeSet<>();
    columns.values().forEach(all::addAll);
    return all;
  }
}
