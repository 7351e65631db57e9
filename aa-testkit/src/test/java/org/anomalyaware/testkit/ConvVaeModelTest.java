package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.builtin.ConvVaeModel;
import org.junit.jupiter.api.Test;

class ConvVaeModelTest extends ModelContract {

  @Override
  protected Model plugin() {
    return new ConvVaeModel();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(
        Map.of("filters", "3,4", "latent", "3"),
        Map.of("filters", "3", "latent", "2", "likelihood", "gaussian"));
  }

  @Override
  protected List<Shape> featureShapes() {
    return List.of(new Shape(1, 4, 4), new Shape(3, 5, 3));
  }

  @Test
  void images_of_any_size_come_back_at_their_size() {
    for (Shape image :
        List.of(
            new Shape(1, 28, 28),
            new Shape(3, 32, 32),
            new Shape(3, 33, 17),
            new Shape(2, 1, 6),
            new Shape(4, 1, 1))) {
      Settings settings = plugin().settings().resolve(Map.of("filters", "2,3,4"));

      // Preparing a network fails if the decoder gives another shape than that of the image.
      assertThat(new NetworkProbe(plugin(), settings, image, 1).latent()).isEqualTo(20);
    }
  }

  @Test
  void each_filter_count_is_a_stage_on_either_side() {
    Network network = build(new Shape(1, 28, 28), Map.of("filters", "8,16,32"));

    assertThat(convolutions(network.encoder())).isEqualTo(3);
    assertThat(convolutions(network.decoder())).isEqualTo(3);
  }

  @Test
  void code_is_drawn_and_pixels_are_compared_as_is_set() {
    Network plain = build(new Shape(1, 28, 28), Map.of());
    Network gaussian = build(new Shape(1, 28, 28), Map.of("likelihood", "gaussian"));

    assertThat(plain.latent()).isEqualTo(Latent.VARIATIONAL);
    assertThat(plain.likelihood()).isEqualTo(Likelihood.BERNOULLI);
    assertThat(gaussian.likelihood()).isEqualTo(Likelihood.GAUSSIAN);
  }

  @Test
  void tables_are_refused_with_what_to_use() {
    assertThatThrownBy(() -> build(new Shape(14), Map.of()))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("(channels, height, width)")
        .hasMessageContaining("(14)")
        .hasMessageContaining("model=vae");
  }

  @Test
  void defaults_are_of_a_size_that_trains_in_minutes() {
    assertThat(plugin().settings().resolve(Map.of()).values())
        .isEqualTo(Map.of("filters", List.of(16, 32), "latent", 20, "likelihood", "bernoulli"));
  }

  private Network build(Shape features, Map<String, String> given) {
    return plugin().build(new ModelRequest(features, plugin().settings().resolve(given)));
  }

  private static long convolutions(Block block) {
    return block.getChildren().values().stream().filter(Conv2d.class::isInstance).count();
  }
}
