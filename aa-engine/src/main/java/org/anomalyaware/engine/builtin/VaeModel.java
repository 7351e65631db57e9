package org.anomalyaware.engine.builtin;

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * A variational autoencoder of fully connected layers for tabular features: F, hidden widths,
 * latent variables, the hidden widths in reverse, F, with ReLU between (arXiv 2504.11520, section
 * 3).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VaeModel implements Model {

  private static final Setting<List<Integer>> HIDDEN =
      Setting.widths(
          "hidden", List.of(16), "Widths of the encoder's hidden layers, from the input inwards");
  private static final Setting<Integer> LATENT =
      Setting.integer("latent", 2, "How many latent variables there are").atLeast(1);

  @Override
  public String id() {
    return "vae";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Fully connected variational autoencoder with Gaussian likelihood";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(HIDDEN, LATENT);
  }

  @Override
  public Network build(ModelRequest request) {
    List<Integer> hidden = request.settings().get(HIDDEN);
    int latent = request.settings().get(LATENT);
    SequentialBlock encoder = new SequentialBlock();
    SequentialBlock decoder = new SequentialBlock();
    for (int width : hidden) {
      encoder.add(linear(width)).add(Activation.reluBlock());
    }
    encoder.add(linear(2L * latent));
    for (int i = hidden.size() - 1; i >= 0; i--) {
      decoder.add(linear(hidden.get(i))).add(Activation.reluBlock());
    }
    decoder.add(linear(request.features().size()));
    return new Network(encoder, decoder, Latent.VARIATIONAL, Likelihood.GAUSSIAN);
  }

  private static Linear linear(long units) {
    return Linear.builder().setUnits(units).build();
  }
}
