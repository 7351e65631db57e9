package org.anomalyaware.datasets.lhco;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts events with numbers that are not finite, by class and by column. */
final class NonFiniteCounts {
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
