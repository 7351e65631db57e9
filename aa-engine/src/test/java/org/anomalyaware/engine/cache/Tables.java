package org.anomalyaware.engine.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableParser;

/** Tables for tests, and what is in one as values that can be compared. */
final class Tables {

  static final TableKey KEY = new TableKey("rows-1", "0123456789abcdef".repeat(4));

  private Tables() {}

  /** A table whose numbers, classes and facts follow from their places alone. */
  static TableParser of(int width, int rows) {
    return sink -> {
      sink.begin(width, List.of("even", "odd"));
      float[] values = new float[width];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < width; column++) {
          values[column] = (float) Math.sin(row * 31.0 + column);
        }
        sink.row(values, row % 2);
      }
      sink.fact("left out", "3 of class ä");
    };
  }

  /**
   * All of a table.
   *
   * @param bits of each number, row after row
   */
  record Content(int width, List<Integer> bits, List<String> classes, Map<String, String> facts) {}

  static Content content(ParsedTable table) {
    Samples samples = table.samples();
    List<Integer> bits = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    float[] values = new float[samples.width()];
    for (int row = 0; row < samples.size(); row++) {
      samples.copyTo(row, values, 0);
      for (float value : values) {
        bits.add(Float.floatToRawIntBits(value));
      }
      classes.add(samples.classOf(row));
    }
    return new Content(samples.width(), bits, classes, new LinkedHashMap<>(table.facts()));
  }
}
