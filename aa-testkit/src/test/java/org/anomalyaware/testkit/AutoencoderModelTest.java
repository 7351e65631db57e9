package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.engine.builtin.AutoencoderModel;
import org.junit.jupiter.api.Test;

class AutoencoderModelTest extends ModelContract {

  @Override
  protected Model plugin() {
    return new AutoencoderModel();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("hidden", "8,4", "latent", "1"));
  }

  @Override
  protected List<Shape> featureShapes() {
    return List.of(new Shape(3), new Shape(14), new Shape(2, 3, 4));
  }

  @Test
  void code_is_the_encoders_output_itself() {
    Network network =
        plugin().build(new ModelRequest(new Shape(3), plugin().settings().resolve(Map.of())));

    assertThat(network.latent()).isEqualTo(Latent.DETERMINISTIC);
    assertThat(network.likelihood()).isEqualTo(Likelihood.GAUSSIAN);
  }

  @Test
  void defaults_are_those_of_the_vae() {
    assertThat(plugin().settings().resolve(Map.of()).values())
        .isEqualTo(Map.of("hidden", List.of(16), "latent", 2));
  }
}
