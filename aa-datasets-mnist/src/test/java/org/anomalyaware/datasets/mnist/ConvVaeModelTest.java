package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.junit.jupiter.api.Test;

class ConvVaeModelTest {
  private final ConvVaeModel model = new ConvVaeModel();

  @Test
  void is_found_by_the_service_loader() {
    assertThat(
            ServiceLoader.load(Model.class).stream()
                .map(ServiceLoader.Provider::type)
                .collect(Collectors.<Class<?>>toList()))
        .contains(ConvVaeModel.class);
  }

  @Test
  void defaults_are_those_of_the_readme() {
    assertThat(
            model.settings().settings().stream()
                .collect(Collectors.toMap(Setting::name, Setting::defaultText)))
        .isEqualTo(Map.of("filters", "16,32", "latent", "20"));
  }

  @Test
  void each_filter_count_is_a_stage_on_either_side() {
    Network network = build(new Shape(1, 32, 32), "8,16,32");
    assertThat(network.latent()).isEqualTo(Latent.VARIATIONAL);
    assertThat(network.likelihood()).isEqualTo(Likelihood.BERNOULLI);
    assertThat(convolutions(network.encoder())).isEqualTo(3);
    assertThat(convolutions(network.decoder())).isEqualTo(3);
  }

  @Test
  void images_that_cannot_be_halved_so_often_are_refused() {
    for (Shape shape : new Shape[] {new Shape(1, 28, 28), new Shape(1, 32, 28), new Shape(784)}) {
      assertThatExceptionOfType(InvalidSettingsException.class)
          .isThrownBy(() -> build(shape, "8,16,32"))
          .withMessageContaining("model.filters has 3 stages")
          .withMessageContaining(shape.toString());
    }
  }

  private Network build(Shape features, String filters) {
    return model.build(
        new ModelRequest(features, model.settings().resolve(Map.of("filters", filters))));
  }

  private static long convolutions(Block block) {
    return block.getChildren().values().stream().filter(Conv2d.class::isInstance).count();
  }
}
