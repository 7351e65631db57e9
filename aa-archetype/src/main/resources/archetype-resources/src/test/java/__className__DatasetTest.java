package ${package};

import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;

/** What holds for every dataset holds for this one. */
class ${className}DatasetTest extends DatasetContract {

  @Override
  protected Dataset plugin() {
    return new ${className}Dataset();
  }
}
