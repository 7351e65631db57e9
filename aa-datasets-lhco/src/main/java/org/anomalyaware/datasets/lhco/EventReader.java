package org.anomalyaware.datasets.lhco;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.lhco.table.ColumnTable;

/**
 * Reads events from one file after another, sorts them by label, leaves out those that cannot be
 * used, and says so.
 */
final class EventReader {
  private final String key;
  private final ProgressListener progress;
  private final Map<EventClass, EventRows> rows = new EnumMap<>(EventClass.class);
  private final Map<EventClass, Integer> read = new EnumMap<>(EventClass.class);
  private final NonFiniteCounts nonFinite = new NonFiniteCounts();

  private EventReader(String key, ProgressListener progress) {
    this.key = key;
    this.progress = progress;
    for (EventClass eventClass : EventClass.values()) {
      rows.put(eventClass, new EventRows());
      read.put(eventClass, 0);
    }
  }

  /**
   * All usable events of some files.
   *
   * @param key names the table in an HDF5 file
   * @throws DatasetException if a file cannot be read, a label is unknown, or a class is empty
   */
  static Events read(EventFiles files, String key, ProgressListener progress) {
    EventReader reader = new EventReader(key, progress);
    files.files().forEach(reader::readFile);
    return reader.events(files);
  }

  private void readFile(Path file) {
    String task = "Reading " + file.getFileName();
    try (ColumnTable table = EventTables.open(file, key)) {
      table.read(
          JetColumns.WITH_LABEL,
          (row, values) -> add(file, table, row, values),
          done -> {
            requireRunning(task);
            progress.progressed(task, done, table.total());
          });
    }
  }

  private static void requireRunning(String task) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(task + " was interrupted");
    }
  }

  private void add(Path file, ColumnTable table, long row, double[] values) {
    EventClass eventClass = eventClass(file, table, row, values[JetColumns.FEATURES]);
    read.merge(eventClass, 1, Integer::sum);
    if (nonFinite.accept(eventClass, values)) {
      of(rows, eventClass).add(values);
    }
  }

  private static EventClass eventClass(Path file, ColumnTable table, long row, double label) {
    if (label == 0) {
      return EventClass.BACKGROUND;
    }
    if (label == 1) {
      return EventClass.SIGNAL;
    }
    throw new DatasetException(
        "%s, %s, column %s: %s is no label; expected 0 for background or 1 for signal; mend or remove"
                .formatted(file, table.place(row), JetColumns.LABEL, label)
            + " that row");
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
