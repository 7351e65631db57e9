package org.anomalyaware.examples.model;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

/**
 * An autoencoder without a nonlinearity. At its best it projects on the subspace of the principal
 * components (Baldi and Hornik, Neural Networks 2, 1989), so it shows what the nonlinearities of
 * another model are worth.
 */
public final class LinearAutoencoderModel implements Model {

  private static final Setting<Integer> LATENT =
      Setting.integer("latent", 2, "How many latent variables there are").atLeast(1);

  @Override
  public String id() {
    return "linear-autoencoder";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Linear autoencoder with Gaussian likelihood";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(LATENT);
  }

  // region build
  @Override
  public Network build(ModelRequest request) {
    Shape features = request.features();
    Shape flat = new Shape(-1, features.size());
    Shape whole = new Shape(-1).addAll(features);
    SequentialBlock encoder =
        new SequentialBlock()
            .add(LambdaBlock.singleton(samples -> samples.reshape(flat)))
            .add(Linear.builder().setUnits(request.settings().get(LATENT)).build());
    SequentialBlock decoder =
        new SequentialBlock()
            .add(Linear.builder().setUnits(features.size()).build())
            .add(LambdaBlock.singleton(samples -> samples.reshape(whole)));
    return new Network(encoder, decoder, Latent.DETERMINISTIC, Likelihood.GAUSSIAN);
  }
  // endregion
}
