package org.anomalyaware.testkit;

import java.util.function.Function;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;

/** A model that builds whatever it is told to. */
public final class FaultyModel implements Model {

  Function<ModelRequest, Network> build =
      request -> {
        throw new IllegalStateException("Nothing was said about how to build");
      };

  /** As any plugin's. */
  public FaultyModel() {}

  @Override
  public String id() {
    return "faulty";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Built as a test wants it";
  }

  @Override
  public Network build(ModelRequest request) {
    return build.apply(request);
  }
}
