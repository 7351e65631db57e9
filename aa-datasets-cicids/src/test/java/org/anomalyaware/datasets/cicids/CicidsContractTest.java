package org.anomalyaware.datasets.cicids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class CicidsContractTest extends DatasetContract {

  @TempDir static Path home;

  @BeforeAll
  static void put_flows_where_they_are_looked_for() {
    Path folder = home.resolve("cicids");
    try {
      FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve("Tuesday.csv"));
      FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve("Wednesday.csv"));
      FlowText.cleaned(1).rows(100, "Normal Traffic").writeTo(folder.resolve("cleaned.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Dataset plugin() {
    return new CicidsDataset();
  }

  @Override
  protected Path dataHome() {
    return home;
  }

  @Override
  protected List<String> requiredFiles(String variant) {
    return switch (variant) {
      case "simulated" -> List.of();
      case "cleaned" -> List.of("cleaned.csv");
      default -> List.of("Tuesday.csv", "Wednesday.csv");
    };
  }

  @Override
  protected Map<String, String> smallSettings(String variant) {
    return variant.equals("simulated")
        ? Map.of("benignFlows", "1000", "bruteForceFlows", "300", "dosFlows", "300")
        : Map.of();
  }
}
