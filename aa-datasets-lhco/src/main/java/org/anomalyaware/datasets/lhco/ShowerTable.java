package org.anomalyaware.datasets.lhco;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableSink;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;

/**
 * Generated events, kept as parsed ones are: their settings decide about them, and a run's seed
 * does not.
 */
final class ShowerTable {

  /** To be another whenever the code that generates could make other events. */
  private static final String VERSION = "lhco-shower-1";

  private static final String NOTE = "note ";

  private ShowerTable() {}

  /**
   * The events of {@link ShowerEvents}, generated now or before.
   *
   * @throws InvalidSettingsException if the settings do not go together
   */
  static Events events(LoadRequest request) {
    requireNoFiles(request.settings());
    return events(
        request
            .tables()
            .table(
                new TableKey(VERSION, digest(request.settings().under(ShowerSettings.PREFIX))),
                sink -> write(ShowerEvents.generate(request), sink)));
  }

  private static void requireNoFiles(Settings settings) {
    if (!settings.get(LhcoSettings.FILE).isEmpty()) {
      throw new InvalidSettingsException(
          List.of(
              "dataset.file: the variant shower is generated and reads no file; leave the setting"
                  + " out, or choose the variant paper or ratios"));
    }
  }

  private static String digest(Settings settings) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    String text = new TreeMap<>(settings.values()).toString();
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void write(Events events, TableSink sink) {
    EventClass[] classes = EventClass.values();
    sink.begin(JetColumns.FEATURES, Arrays.stream(classes).map(EventClass::display).toList());
    float[] row = new float[JetColumns.FEATURES];
    for (int i = 0; i < classes.length; i++) {
      float[] rows = events.of(classes[i]);
      for (int from = 0; from < rows.length; from += row.length) {
        System.arraycopy(rows, from, row, 0, row.length);
        sink.row(row, i);
      }
    }
    for (int i = 0; i < events.notes().size(); i++) {
      sink.fact(NOTE + i, events.notes().get(i));
    }
  }

  /** The rows of a class stand together. */
  private static Events events(ParsedTable table) {
    Samples samples = table.samples();
    Map<String, Integer> counts = samples.classCounts();
    Map<EventClass, float[]> rows = new EnumMap<>(EventClass.class);
    int next = 0;
    for (EventClass eventClass : EventClass.values()) {
      int count = counts.getOrDefault(eventClass.display(), 0);
      float[] values = new float[Math.multiplyExact(count, JetColumns.FEATURES)];
      for (int i = 0; i < count; i++) {
        samples.copyTo(next, values, i * JetColumns.FEATURES);
        next++;
      }
      rows.put(eventClass, values);
    }
    List<String> notes = new ArrayList<>();
    while (table.facts().containsKey(NOTE + notes.size())) {
      notes.add(Objects.requireNonNull(table.facts().get(NOTE + notes.size())));
    }
    return new Events(rows, notes);
  }
}
