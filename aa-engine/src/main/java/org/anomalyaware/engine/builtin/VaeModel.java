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
 * A variational autoencoder of fully connected layers (Kingma and Welling, arXiv 1312.6114): F,
 * hidden widths, latent variables, the hidden widths in reverse, F, with ReLU between (arXiv
 * 2504.11520, section 3). Features of any shape; the likelihood is Gaussian.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VaeModel implements Model {

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
    return SettingsSchema.of(FullyConnected.HIDDEN, FullyConnected.LATENT);
  }

  @Override
  public Network build(ModelRequest request) {
    List<Integer> hidden = request.settings().get(FullyConnected.HIDDEN);
    int latent = request.settings().get(FullyConnected.LATENT);
    return new Network(
        FullyConnected.encoder(request.features(), hidden, 2L * latent),
        FullyConnected.decoder(request.features(), hidden),
        Latent.VARIATIONAL,
        Likelihood.GAUSSIAN);
  }
}
