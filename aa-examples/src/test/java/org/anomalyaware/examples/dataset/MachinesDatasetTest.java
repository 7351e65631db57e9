package org.anomalyaware.examples.dataset;

import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;

/** What holds for every dataset holds for this one. */
class MachinesDatasetTest extends DatasetContract {

  @Override
  protected Dataset plugin() {
    return new MachinesDataset();
  }
}
