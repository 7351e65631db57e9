package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class CsvContractTest extends DatasetContract {

  @TempDir static Path home;

  @BeforeAll
  static void put_a_table_where_it_is_looked_for() {
    try {
      TableText.flows(300).writeTo(home.resolve("csv").resolve("flows.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Dataset plugin() {
    return new CsvDataset();
  }

  @Override
  protected Path dataHome() {
    return home;
  }

  @Override
  protected List<String> requiredFiles(String variant) {
    return List.of("flows.csv");
  }

  @Override
  protected Map<String, String> smallSettings(String variant) {
    return Map.of(
        "file", "flows.csv",
        "label", "class",
        "background", "BENIGN",
        "tuning", "Patator",
        "unseen", "DoS",
        "oneHot", "protocol",
        "missing", "mean");
  }

  @Override
  protected boolean hasKnownFeatures() {
    return false;
  }
}
