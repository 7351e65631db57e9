package org.anomalyaware.testkit;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.engine.builtin.VaeModel;

class VaeModelTest extends ModelContract {

  @Override
  protected Model plugin() {
    return new VaeModel();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("hidden", "8,4", "latent", "1"));
  }
}
