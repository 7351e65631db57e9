package org.anomalyaware.testkit;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;

class BlobsDatasetTest extends DatasetContract {

  @Override
  protected Dataset plugin() {
    return new BlobsDataset();
  }

  @Override
  protected boolean isRegistered() {
    return false;
  }

  @Override
  protected Map<String, String> smallSettings(String variant) {
    return Map.of("samples", "200");
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("shift", "0"));
  }
}
