package org.anomalyaware.engine.builtin;

import java.util.List;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * An autoencoder of fully connected layers (Hinton and Salakhutdinov, Science 313 (2006) 504,
 * without their layer-wise pre-training): the layers of {@link VaeModel}, but the code is the
 * encoder's output itself, nothing is drawn, and the loss has no KL divergence. Against {@code vae}
 * of the same widths it shows what the KL divergence is worth.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AutoencoderModel implements Model {

  @Override
  public String id() {
    return "autoencoder";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Fully connected autoencoder, no KL divergence, squared error";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(FullyConnected.HIDDEN, FullyConnected.LATENT);
  }

  @Override
  public Network build(ModelRequest request) {
    List<Integer> hidden = request.settings().get(FullyConnected.HIDDEN);
    return new Network(
        FullyConnected.encoder(
            request.features(), hidden, request.settings().get(FullyConnected.LATENT)),
        FullyConnected.decoder(request.features(), hidden),
        Latent.DETERMINISTIC,
        Likelihood.GAUSSIAN);
  }
}
