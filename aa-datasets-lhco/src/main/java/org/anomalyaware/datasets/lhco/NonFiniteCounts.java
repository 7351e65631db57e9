package org.anomalyaware.datasets.lhco;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.dataset.TableSink;

/** Counts events with numbers that are not finite, by class and by column, over several tables. */
final class NonFiniteCounts {
  private static final String EVENTS = "events not finite of ";
  private static final String CELLS = "numbers not finite of ";

  private final Map<EventClass, Integer> events = new EnumMap<>(EventClass.class);
  private final long[] cells = new long[JetColumns.FEATURES];

  /** Whether all features of an event are finite, also in single precision. */
  boolean accept(EventClass eventClass, double[] row) {
    boolean finite = true;
    for (int i = 0; i < JetColumns.FEATURES; i++) {
      if (!Float.isFinite((float) row[i])) {
        cells[i]++;
        finite = false;
      }
    }
    if (!finite) {
      events.merge(eventClass, 1, Integer::sum);
    }
    return finite;
  }

  /** Keeps what was counted as facts of a table. */
  void tell(TableSink table) {
    events.forEach(
        (eventClass, count) -> table.fact(EVENTS + eventClass.display(), Integer.toString(count)));
    for (int i = 0; i < JetColumns.FEATURES; i++) {
      if (cells[i] > 0) {
        table.fact(CELLS + JetColumns.NAMES.get(i), Long.toString(cells[i]));
      }
    }
  }

  /** Adds what the facts of a table say. */
  void add(Map<String, String> facts) {
    for (EventClass eventClass : EventClass.values()) {
      String count = facts.get(EVENTS + eventClass.display());
      if (count != null) {
        events.merge(eventClass, Integer.parseInt(count), Integer::sum);
      }
    }
    for (int i = 0; i < JetColumns.FEATURES; i++) {
      cells[i] += Long.parseLong(facts.getOrDefault(CELLS + JetColumns.NAMES.get(i), "0"));
    }
  }

  /** What was left out, if anything. */
  Optional<String> note() {
    List<String> classes = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    events.forEach((eventClass, count) -> classes.add(count + " " + eventClass.display()));
    for (int i = 0; i < JetColumns.FEATURES; i++) {
      if (cells[i] > 0) {
        columns.add(JetColumns.NAMES.get(i) + " (" + cells[i] + ")");
      }
    }
    return classes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Left out because a number is not finite: %s; in the columns %s."
                .formatted(String.join(" and ", classes), String.join(", ", columns)));
  }
}
