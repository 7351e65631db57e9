package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.Setting;
import org.junit.jupiter.api.Test;

class MnistVaeModelTest {
  private final MnistVaeModel model = new MnistVaeModel();

  @Test
  void is_found_by_the_service_loader() {
    assertThat(
            ServiceLoader.load(Model.class).stream()
                .map(ServiceLoader.Provider::type)
                .collect(Collectors.<Class<?>>toList()))
        .contains(MnistVaeModel.class);
  }

  @Test
  void defaults_are_the_papers() {
    assertThat(
            model.settings().settings().stream()
                .collect(Collectors.toMap(Setting::name, Setting::defaultText)))
        .isEqualTo(Map.of("hidden", "400", "latent", "20"));
  }

  @Test
  void the_network_is_variational_with_bernoulli_likelihood() {
    Network network = build(Map.of());
    assertThat(network.latent()).isEqualTo(Latent.VARIATIONAL);
    assertThat(network.likelihood()).isEqualTo(Likelihood.BERNOULLI);
    assertThat(linearLayers(network.encoder())).isEqualTo(2);
    assertThat(linearLayers(network.decoder())).isEqualTo(2);
  }

  @Test
  void each_hidden_width_is_a_layer_on_either_side() {
    Network network = build(Map.of("hidden", "64,32", "latent", "3"));
    assertThat(linearLayers(network.encoder())).isEqualTo(3);
    assertThat(linearLayers(network.decoder())).isEqualTo(3);
  }

  private Network build(Map<String, String> settings) {
    return model.build(new ModelRequest(new Shape(1, 28, 28), model.settings().resolve(settings)));
  }

  private static long linearLayers(Block block) {
    return block.getChildren().values().stream().filter(Linear.class::isInstance).count();
  }
}
