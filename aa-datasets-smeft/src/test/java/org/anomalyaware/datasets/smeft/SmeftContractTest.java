package org.anomalyaware.datasets.smeft;

import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;

class SmeftContractTest extends DatasetContract {

  @Override
  protected Dataset plugin() {
    return new SmeftDataset();
  }

  @Override
  protected Map<String, String> smallSettings(String variant) {
    return Map.of("events", "200");
  }
}
