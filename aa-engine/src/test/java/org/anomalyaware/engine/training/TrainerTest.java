package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.anomalyaware.engine.builtin.ConvVaeModel;
import org.anomalyaware.engine.plugins.Configured;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.anomalyaware.engine.tracing.UntraceableOperationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {

  private static final Samples BACKGROUND = Toy.background(1000);
  private static final Samples ANOMALIES = Toy.anomalies(40);

  private final List<EpochRecord> epochs = new ArrayList<>();

  @BeforeAll
  static void loadTensorFlow() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @ParameterizedTest
  @EnumSource(
      value = XlaMode.class,
      names = {"ON", "OFF"})
  void pretraining_learns_to_reconstruct_background(XlaMode mode) {
    PhaseOutcome outcome = pretrain(mode, 1, 30);

    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.xla()).isEqualTo(mode == XlaMode.ON);
    assertThat(epochs).hasSize(30).allSatisfy(epoch -> assertThat(epoch.penalty()).isZero());
    assertThat(last().reconstruction()).isLessThan(epochs.get(0).reconstruction() / 2);
    assertThat(last().kl()).isPositive();
  }

  @Test
  void finetuning_raises_the_error_of_anomalies_along_the_schedule() {
    PhaseOutcome pretrained = pretrain(XlaMode.ON, 1, 30);
    epochs.clear();

    PhaseOutcome tuned =
        new Trainer(XlaMode.ON)
            .train(
                Toy.vae(1),
                pretrained.weights(),
                Toy.finetuning(11, BACKGROUND, ANOMALIES),
                epochs::add);

    assertThat(tuned.failure()).isEmpty();
    assertThat(epochs).extracting(EpochRecord::strength).first().isEqualTo(0.0);
    assertThat(last().strength()).isEqualTo(0.5);
    double firstError = -epochs.get(1).penalty() / epochs.get(1).strength();
    double lastError = -last().penalty() / last().strength();
    assertThat(lastError).isGreaterThan(1.5 * firstError);
  }

  @ParameterizedTest
  @EnumSource(
      value = XlaMode.class,
      names = {"ON", "OFF"})
  void the_same_seed_gives_the_same_numbers_to_the_last_bit(XlaMode mode) {
    Weights once = pretrain(mode, 3, 3).weights();
    Weights again = pretrain(mode, 3, 3).weights();
    Weights other = pretrain(mode, 4, 3).weights();

    assertThat(again.trained()).containsExactly(once.trained());
    assertThat(other.trained()).isNotEqualTo(once.trained());
  }

  @Test
  void xla_changes_the_speed_and_not_the_numbers() {
    Weights compiled = pretrain(XlaMode.ON, 1, 3).weights();
    Weights interpreted = pretrain(XlaMode.OFF, 1, 3).weights();

    assertThat(compiled.trained()).containsExactly(interpreted.trained(), within(1e-4f));
  }

  @Test
  void xla_compiles_convolutions_and_what_enlarges_images() {
    Weights compiled = trainedOnImages(XlaMode.ON);
    Weights interpreted = trainedOnImages(XlaMode.OFF);

    assertThat(compiled.trained()).containsExactly(interpreted.trained(), within(1e-4f));
  }

  @Test
  void networks_that_convolve_are_not_compiled_unless_asked_for_and_others_are() {
    float[] automatic = trainedOnImages(XlaMode.AUTO).trained();

    assertThat(automatic)
        .isEqualTo(trainedOnImages(XlaMode.OFF).trained())
        .isEqualTo(trainedOnImages(XlaMode.AUTO).trained());
    assertThat(pretrain(XlaMode.AUTO, 1, 1).xla()).isTrue();
  }

  private static Weights trainedOnImages(XlaMode mode) {
    Shape image = new Shape(1, 5, 4);
    ConvVaeModel model = new ConvVaeModel();
    PreparedNetwork network =
        PreparedNetwork.initialize(
            model.build(
                new ModelRequest(image, model.settings().resolve(Map.of("filters", "2,3")))),
            image,
            1);
    float[] pixels = new float[64 * 20];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % 7 / 6f;
    }
    Samples images = Samples.of(pixels, 20, "stripes");
    PhaseOutcome outcome =
        new Trainer(mode)
            .train(network, network.initial(), Toy.pretraining(3, images), epoch -> {});
    assertThat(outcome.xla()).isEqualTo(mode == XlaMode.ON);
    assertThat(outcome.weights().trained()).isNotEqualTo(network.initial().trained());
    return outcome.weights();
  }

  @Test
  void a_loss_that_is_not_finite_ends_the_phase_with_the_last_good_weights() {
    Weights start = pretrain(XlaMode.ON, 1, 2).weights();
    epochs.clear();
    PhasePlan plan = tuningWith(new DivergingPenalty());

    PhaseOutcome outcome = new Trainer(XlaMode.ON).train(Toy.vae(1), start, plan, epochs::add);

    assertThat(outcome.failure())
        .hasValueSatisfying(
            message ->
                assertThat(message)
                    .contains("Fine-tuning diverged in epoch 3 of 5")
                    .contains("schedule.maximum")
                    .contains("or change penalty.margin.")
                    .contains("were kept"));
    assertThat(epochs).extracting(EpochRecord::epoch).containsExactly(1, 2);
    assertThat(outcome.weights().areFinite()).isTrue();
    assertThat(outcome.weights().trained()).isNotEqualTo(start.trained());
  }

  /** Its loss stays finite, but the first step already spoils every weight. */
  @Test
  void a_gradient_that_is_not_finite_ends_the_phase_with_the_last_good_weights() {
    Weights start = pretrain(XlaMode.OFF, 1, 2).weights();
    epochs.clear();

    PhaseOutcome outcome =
        new Trainer(XlaMode.OFF)
            .train(Toy.vae(1), start, tuningWith(new SteepPenalty()), epochs::add);

    assertThat(outcome.failure())
        .hasValueSatisfying(
            message -> assertThat(message).contains("diverged in epoch 1 of 5", "NaN"));
    assertThat(epochs).isEmpty();
    assertThat(outcome.weights().trained()).isEqualTo(start.trained());
  }

  @Test
  void a_penalty_that_looks_at_values_is_refused_by_the_operation_it_called() {
    PhasePlan plan = tuningWith(new PeekingPenalty());
    PreparedNetwork network = Toy.vae(1);
    Trainer trainer = new Trainer(XlaMode.ON);

    assertThatThrownBy(() -> trainer.train(network, network.initial(), plan, epochs::add))
        .isInstanceOf(UntraceableOperationException.class)
        .hasMessageContaining("toFloatArray");
  }

  @Test
  void a_penalty_is_told_how_large_the_background_errors_were_before() {
    PreparedNetwork network = Toy.vae(1);
    Weights start = pretrain(XlaMode.OFF, 1, 30).weights();
    double expected = new MeasuredErrors(network, start, BACKGROUND, 7).median();
    AskingPenalty penalty = new AskingPenalty();

    new Trainer(XlaMode.OFF).train(network, start, tuningWith(penalty), epochs::add);

    assertThat(penalty.median).isEqualTo(expected).isPositive();
  }

  @Test
  void an_interrupted_thread_stops_training() {
    PreparedNetwork network = Toy.vae(1);
    Trainer trainer = new Trainer(XlaMode.OFF);

    assertThatThrownBy(
            () ->
                trainer.train(
                    network,
                    network.initial(),
                    Toy.pretraining(1000, BACKGROUND),
                    epoch -> {
                      epochs.add(epoch);
                      Thread.currentThread().interrupt();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(epochs).hasSize(1);
  }

  private PhaseOutcome pretrain(XlaMode mode, long networkSeed, int count) {
    PreparedNetwork network = Toy.vae(networkSeed);
    return new Trainer(mode)
        .train(network, network.initial(), Toy.pretraining(count, BACKGROUND), epochs::add);
  }

  private static PhasePlan tuningWith(Penalty penalty) {
    return new PhasePlan(
        5,
        64,
        1e-3,
        1,
        7,
        BACKGROUND,
        new PhasePlan.Tuning(
            ANOMALIES,
            0.25,
            new Configured<>(penalty, SettingsSchema.none().resolve(Map.of())),
            Toy.linear(1)));
  }

  private EpochRecord last() {
    return epochs.get(epochs.size() - 1);
  }

  /** Infinite as soon as the strength passes 0.4. */
  private static final class DivergingPenalty extends TestPenalty {
    @Override
    public SettingsSchema settings() {
      return SettingsSchema.of(Setting.decimal("margin", 1, "Does nothing"));
    }

    @Override
    public NDArray loss(PenaltyRequest request) {
      NDArray room = request.strength().sub(0.4f).neg();
      return request.errors().mul(0f).add(room.log());
    }
  }

  /** Zero, with a gradient of infinity times zero. */
  private static final class SteepPenalty extends TestPenalty {
    @Override
    public NDArray loss(PenaltyRequest request) {
      return request.errors().mul(0f).sqrt();
    }
  }

  /** Keeps what it was told. */
  private static final class AskingPenalty extends TestPenalty {
    private double median;

    @Override
    public NDArray loss(PenaltyRequest request) {
      median = request.reference().median();
      return request.errors().mul(request.strength()).neg();
    }
  }

  /** Does what only an eager engine could do. */
  private static final class PeekingPenalty extends TestPenalty {
    @Override
    public NDArray loss(PenaltyRequest request) {
      float first = request.errors().toFloatArray()[0];
      return request.errors().mul(first);
    }
  }

  private abstract static class TestPenalty implements Penalty {
    @Override
    public String id() {
      return "test";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public String summary() {
      return "For a test";
    }
  }
}
