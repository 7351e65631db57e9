package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.training.Weights;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Model} keeps to. Its networks are initialized, trained a little and run as the
 * engine does it, so what cannot be traced fails here, by name.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract non-sealed class ModelContract extends PluginContract<Model> {

  private static final int EPOCHS = 8;

  /** For subclasses. */
  protected ModelContract() {
    super(Model.class);
  }

  /**
   * The shapes of a sample that the model is tried with, without a batch axis; two tables of
   * different width unless overridden.
   */
  protected List<Shape> featureShapes() {
    return List.of(new Shape(3), new Shape(14));
  }

  /** Something to be tried on one shape with one combination of settings. */
  @FunctionalInterface
  private interface Trial {
    void on(Settings settings, Shape features);
  }

  private void onEach(Trial trial) {
    assertThat(featureShapes()).as("featureShapes()").isNotEmpty();
    for (Settings settings : resolvedSettings()) {
      for (Shape features : featureShapes()) {
        trial.on(settings, features);
      }
    }
  }

  private NetworkProbe probe(Settings settings, Shape features, long seed) {
    return new NetworkProbe(plugin(), settings, features, seed);
  }

  @Test
  void encoder_and_decoder_fit_the_features() {
    onEach(
        (settings, features) ->
            assertThat(probe(settings, features, 1).latent())
                .as("latent variables for features of shape %s with %s", features, settings)
                .isPositive());
  }

  @Test
  void blocks_are_new_and_uninitialized_each_time() {
    onEach(
        (settings, features) -> {
          Model model = plugin();
          Network first = model.build(new ModelRequest(features, settings));
          Network second = model.build(new ModelRequest(features, settings));
          assertThat(second.encoder()).isNotSameAs(first.encoder());
          assertThat(second.decoder()).isNotSameAs(first.decoder());
          assertThat(first.encoder().isInitialized()).as("encoder is initialized").isFalse();
          assertThat(first.decoder().isInitialized()).as("decoder is initialized").isFalse();
        });
  }

  @Test
  void same_seed_gives_the_same_weights_and_another_gives_others() {
    onEach(
        (settings, features) -> {
          float[] weights = probe(settings, features, 1).initial().trained();
          assertThat(probe(settings, features, 1).initial().trained()).isEqualTo(weights);
          assertThat(probe(settings, features, 2).initial().trained()).isNotEqualTo(weights);
        });
  }

  @Test
  void training_stays_finite_and_the_reconstruction_improves() {
    onEach(
        (settings, features) -> {
          NetworkProbe.Training training = probe(settings, features, 1).train(EPOCHS, 1);
          assertThat(training.outcome().failure()).as("failure of training").isEmpty();
          List<EpochRecord> epochs = training.epochs();
          assertThat(epochs.get(EPOCHS - 1).reconstruction())
              .as(
                  "reconstruction error in epoch %d, features %s, %s; in the first it was more",
                  EPOCHS, features, settings)
              .isNotNegative()
              .isLessThan(epochs.get(0).reconstruction());
        });
  }

  @Test
  void training_is_repeatable_to_the_last_bit() {
    onEach(
        (settings, features) ->
            assertThat(probe(settings, features, 1).train(1, 1).outcome().weights().trained())
                .isEqualTo(probe(settings, features, 1).train(1, 1).outcome().weights().trained()));
  }

  @Test
  void kl_divergence_takes_part_if_and_only_if_the_network_is_variational() {
    onEach(
        (settings, features) -> {
          NetworkProbe probe = probe(settings, features, 1);
          NetworkProbe.Training with = probe.train(1, 1);
          float[] without = probe.train(1, 0).outcome().weights().trained();
          if (probe.network().latent() == Latent.VARIATIONAL) {
            assertThat(with.epochs().get(0).kl()).as("KL divergence").isPositive();
            assertThat(with.outcome().weights().trained())
                .as("weights, which the KL divergence should have changed")
                .isNotEqualTo(without);
          } else {
            assertThat(with.epochs().get(0).kl()).as("KL divergence").isZero();
            assertThat(with.outcome().weights().trained()).isEqualTo(without);
          }
        });
  }

  @Test
  void reconstruction_of_a_sample_does_not_depend_on_the_rest_of_the_batch() {
    onEach(
        (settings, features) -> {
          NetworkProbe probe = probe(settings, features, 1);
          Weights weights = probe.train(1, 1).outcome().weights();
          float[] rows = probe.samples(7);
          float[] together = probe.reconstruct(weights, rows);
          assertThat(together).as("reconstructions of 7 samples").hasSameSizeAs(rows);
          int last = rows.length - probe.width();
          float[] alone = probe.reconstruct(weights, Arrays.copyOfRange(rows, last, rows.length));
          for (int i = 0; i < alone.length; i++) {
            assertThat(alone[i])
                .as("feature %d of the last sample, reconstructed alone, with %s", i, settings)
                .isFinite()
                .isCloseTo(together[last + i], within(1e-4f));
          }
        });
  }
}
