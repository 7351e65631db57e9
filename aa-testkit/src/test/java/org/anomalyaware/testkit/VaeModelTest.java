package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.engine.builtin.VaeModel;
import org.junit.jupiter.api.Test;

class VaeModelTest extends ModelContract {

  @Override
  protected Model plugin() {
    return new VaeModel();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(
        Map.of(),
        Map.of("hidden", "8,4", "latent", "1"),
        Map.of("hidden", "7,6,5,4,3", "latent", "9"));
  }

  @Override
  protected List<Shape> featureShapes() {
    return List.of(new Shape(3), new Shape(14), new Shape(2, 3, 4));
  }

  @Test
  void code_is_drawn_from_a_normal_distribution() {
    Network network = build(Map.of());

    assertThat(network.latent()).isEqualTo(Latent.VARIATIONAL);
    assertThat(network.likelihood()).isEqualTo(Likelihood.GAUSSIAN);
  }

  @Test
  void network_is_as_deep_as_there_are_widths() {
    Network network = build(Map.of("hidden", "9,8,7,6"));

    assertThat(linearLayers(network.encoder())).isEqualTo(5);
    assertThat(linearLayers(network.decoder())).isEqualTo(5);
  }

  @Test
  void defaults_are_the_papers_for_tables() {
    assertThat(plugin().settings().resolve(Map.of()).values())
        .isEqualTo(Map.of("hidden", List.of(16), "latent", 2));
  }

  private Network build(Map<String, String> given) {
    return plugin().build(new ModelRequest(new Shape(14), plugin().settings().resolve(given)));
  }

  private static long linearLayers(Block block) {
    return block.getChildren().values().stream().filter(Linear.class::isInstance).count();
  }
}
