package org.anomalyaware.datasets.lhco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LhcoContractTest extends DatasetContract {
  private static final String FILE = "events.h5";

  @TempDir static Path home;

  @BeforeAll
  static void put_the_events_where_they_are_looked_for() {
    try {
      Path folder = Files.createDirectories(home.resolve("lhco"));
      Files.copy(Fixtures.path("blosc.h5"), folder.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Dataset plugin() {
    return new LhcoDataset();
  }

  @Override
  protected Path dataHome() {
    return home;
  }

  @Override
  protected List<String> requiredFiles(String variant) {
    return variant.equals("shower") ? List.of() : List.of(FILE);
  }

  @Override
  protected Map<String, String> smallSettings(String variant) {
    return Map.of("shower.background", "1200", "shower.signal", "600");
  }
}
