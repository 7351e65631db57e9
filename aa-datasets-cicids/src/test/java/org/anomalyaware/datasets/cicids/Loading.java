package org.anomalyaware.datasets.cicids;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.testkit.LoadRequests;

/** Loads the dataset the way the engine does: the recipe's settings, and the user's over them. */
final class Loading {

  private static final CicidsDataset DATASET = new CicidsDataset();

  private Loading() {}

  static LoadedDataset load(String variant, Path folder) {
    return load(variant, folder, 1, Map.of());
  }

  static LoadedDataset load(String variant, Path folder, long seed, Map<String, String> settings) {
    return DATASET.load(LoadRequests.of(DATASET, variant, settings, seed, folder));
  }

  /** Every number and class of the four roles in order. */
  static List<String> rows(LoadedDataset loaded) {
    return Stream.of(
            loaded.training().background(),
            loaded.training().anomalies(),
            loaded.test().background(),
            loaded.test().anomalies())
        .flatMap(samples -> rows(samples).stream())
        .toList();
  }

  static List<String> rows(Samples samples) {
    float[] row = new float[samples.width()];
    return IntStream.range(0, samples.size())
        .mapToObj(
            i -> {
              samples.copyTo(i, row, 0);
              return samples.classOf(i) + Arrays.toString(row);
            })
        .toList();
  }
}
