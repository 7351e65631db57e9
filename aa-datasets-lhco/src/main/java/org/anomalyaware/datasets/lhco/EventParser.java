package org.anomalyaware.datasets.lhco;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableSink;
import org.anomalyaware.datasets.lhco.table.ColumnTable;

/**
 * Makes the table of a file: the rows of {@link JetColumns#NAMES} whose numbers are all finite, in
 * the order of the file, and how many events of each class there were.
 */
final class EventParser {

  /** To be another whenever the code below, or a reader that it uses, could make another table. */
  private static final String VERSION = "lhco-events-1";

  private static final String EVENTS = "events of ";
  private static final int KEY_DIGITS = 16;

  private final Path file;
  private final TableSink sink;
  private final Map<EventClass, Integer> read = new EnumMap<>(EventClass.class);
  private final NonFiniteCounts nonFinite = new NonFiniteCounts();
  private final float[] numbers = new float[JetColumns.FEATURES];

  private EventParser(Path file, TableSink sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * The table of a file, as it was kept, or parsed now.
   *
   * @throws DatasetException if the file cannot be read or a label is unknown
   */
  static ParsedTable table(Path file, LoadRequest request) {
    String key = request.settings().get(LhcoSettings.KEY);
    EventTables.requireFile(file);
    TableKey tableKey =
        new TableKey(VERSION + "-" + abbreviated(key), request.tables().sha256(file));
    return request
        .tables()
        .table(
            tableKey,
            sink -> {
              sink.begin(
                  JetColumns.FEATURES,
                  Arrays.stream(EventClass.values()).map(EventClass::display).toList());
              new EventParser(file, sink).parse(key, request.progress());
              if (!request.tables().sha256(file).equals(tableKey.digest())) {
                throw new DatasetException(
                    file + " changed while it was read; run again when nothing writes to it");
              }
            });
  }

  /** The name of the table within a file decides what is parsed, so it is part of the key. */
  private static String abbreviated(String key) {
    byte[] digest =
        Checksum.Algorithm.SHA_256.newDigest().digest(key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
  }

  /** How many events of each class a file holds, usable or not, by the facts of its table. */
  static Map<EventClass, Integer> counts(Map<String, String> facts) {
    Map<EventClass, Integer> counts = new EnumMap<>(EventClass.class);
    for (EventClass each : EventClass.values()) {
      counts.put(each, Integer.valueOf(facts.getOrDefault(EVENTS + each.display(), "0")));
    }
    return counts;
  }

  private void parse(String key, ProgressListener progress) {
    String task = "Reading " + file.getFileName();
    try (ColumnTable table = EventTables.open(file, key)) {
      table.read(
          JetColumns.WITH_LABEL,
          (row, values) -> add(table, row, values),
          done -> {
            requireRunning(task);
            progress.progressed(task, done, table.total());
          });
    }
    read.forEach((each, count) -> sink.fact(EVENTS + each.display(), Integer.toString(count)));
    nonFinite.tell(sink);
  }

  private static void requireRunning(String task) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(task + " was interrupted");
    }
  }

  private void add(ColumnTable table, long row, double[] values) {
    EventClass eventClass = eventClass(table, row, values[JetColumns.FEATURES]);
    read.merge(eventClass, 1, Integer::sum);
    if (nonFinite.accept(eventClass, values)) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) values[i];
      }
      sink.row(numbers, eventClass.label());
    }
  }

  private EventClass eventClass(ColumnTable table, long row, double label) {
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
}
