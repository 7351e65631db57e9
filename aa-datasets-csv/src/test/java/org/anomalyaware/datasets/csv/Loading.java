package org.anomalyaware.datasets.csv;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.testkit.LoadRequests;

/** Loads a file with settings written as users write them. */
final class Loading {

  private Loading() {}

  static LoadedDataset load(Path file, String... settings) {
    return load(1, file, settings);
  }

  static LoadedDataset load(long seed, Path file, String... settings) {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("file", file.toString()));
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      texts.put(parts[0], parts[1]);
    }
    return new CsvDataset()
        .load(LoadRequests.of(new CsvDataset(), "own", texts, seed, file.getParent()));
  }

  /** The samples of all four roles. */
  static List<Samples> roles(LoadedDataset data) {
    return List.of(
        data.training().background(),
        data.training().anomalies(),
        data.test().background(),
        data.test().anomalies());
  }

  /** The row of the file, counted from 0, by its place in the table, among all roles. */
  static float[] row(LoadedDataset data, int place) {
    for (Samples samples : roles(data)) {
      for (int row = 0; row < samples.size(); row++) {
        if (samples.originRow(row) == place) {
          return values(samples, row);
        }
      }
    }
    throw new AssertionError("Row " + place + " has no role");
  }

  /** A column of a role. */
  static List<Float> column(Samples samples, int column) {
    return IntStream.range(0, samples.size())
        .mapToObj(row -> values(samples, row)[column])
        .toList();
  }

  private static float[] values(Samples samples, int row) {
    float[] values = new float[samples.width()];
    samples.copyTo(row, values, 0);
    return values;
  }
}
