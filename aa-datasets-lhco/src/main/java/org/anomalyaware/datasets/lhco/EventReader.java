package org.anomalyaware.datasets.lhco;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.Samples;

/**
 * Gathers the events of one file after another by their label, leaves out those that are there
 * twice, and says what else {@link EventParser} left out.
 */
final class EventReader {
  private final Map<EventClass, EventRows> rows = new EnumMap<>(EventClass.class);
  private final Map<EventClass, Integer> read = new EnumMap<>(EventClass.class);
  private final NonFiniteCounts nonFinite = new NonFiniteCounts();

  private EventReader() {
    for (EventClass eventClass : EventClass.values()) {
      rows.put(eventClass, new EventRows());
      read.put(eventClass, 0);
    }
  }

  /**
   * All usable events of some files.
   *
   * @throws DatasetException if a file cannot be read, a label is unknown, or a class is empty
   */
  static Events read(EventFiles files, LoadRequest request) {
    EventReader reader = new EventReader();
    files.files().forEach(file -> reader.add(EventParser.table(file, request)));
    return reader.events(files);
  }

  private void add(ParsedTable table) {
    EventParser.counts(table.facts())
        .forEach((eventClass, count) -> read.merge(eventClass, count, Integer::sum));
    nonFinite.add(table.facts());
    Map<String, EventRows> byName = new HashMap<>();
    rows.forEach((eventClass, found) -> byName.put(eventClass.display(), found));
    Samples samples = table.samples();
    float[] row = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      Objects.requireNonNull(byName.get(samples.classOf(i))).add(row);
    }
  }

  private Events events(EventFiles files) {
    Map<EventClass, float[]> distinct = new EnumMap<>(EventClass.class);
    Map<EventClass, Integer> repeated = new EnumMap<>(EventClass.class);
    for (EventClass eventClass : EventClass.values()) {
      float[] kept = of(rows, eventClass).distinct();
      repeated.put(eventClass, of(rows, eventClass).size() - kept.length / JetColumns.FEATURES);
      distinct.put(eventClass, kept);
      if (kept.length == 0) {
        throw new DatasetException(empty(files, eventClass));
      }
    }
    List<String> notes = new ArrayList<>();
    notes.add(origin(files));
    notes.addAll(files.notes());
    nonFinite.note().ifPresent(notes::add);
    if (repeated.values().stream().anyMatch(count -> count > 0)) {
      notes.add(
          "Left out because the same event is there before, so that no event is in two roles: "
              + counts(repeated)
              + ".");
    }
    return new Events(distinct, notes);
  }

  private String empty(EventFiles files, EventClass eventClass) {
    String names = String.join(", ", files.files().stream().map(String::valueOf).toList());
    int present = of(read, eventClass);
    return present == 0
        ? "%s: no event has the label %d (%s); expected events of both classes; give a file that has"
                .formatted(names, eventClass.label(), eventClass.display())
            + " them, or several with --set dataset.file=FILE,FILE"
        : "%s: none of the %d events with the label %d (%s) can be used, for each has a number that is"
                .formatted(names, present, eventClass.label(), eventClass.display())
            + " not finite; give a file with whole events";
  }

  private String origin(EventFiles files) {
    String names =
        String.join(
            ", ", files.files().stream().map(file -> file.getFileName().toString()).toList());
    boolean official =
        read.entrySet().stream().allMatch(e -> e.getKey().official() == e.getValue());
    return "Read from %s: %s%s."
        .formatted(
            names,
            counts(read),
            official ? "" : "; the official file holds 1000000 QCD and 100000 W'");
  }

  private static String counts(Map<EventClass, Integer> counts) {
    return String.join(
        " and ",
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().display())
            .toList());
  }

  /** Every class has an entry from the start. */
  private static <T> T of(Map<EventClass, T> map, EventClass eventClass) {
    return Objects.requireNonNull(map.get(eventClass));
  }
}
