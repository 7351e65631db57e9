package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.engine.builtin.AutoencoderModel;
import org.anomalyaware.engine.builtin.ConvVaeModel;
import org.anomalyaware.engine.builtin.VaeModel;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each term of the loss of each built-in model: that it is there, and pulls where it should. */
class LossTermsTest {

  private static final int BATCH = 6;
  private static final int BACKGROUND = 4;
  private static final double KL_WEIGHT = 1;

  /** A model on features of some shape. */
  private record Subject(Model model, Shape features, Map<String, String> settings) {
    PreparedNetwork network() {
      return PreparedNetwork.initialize(
          model.build(new ModelRequest(features, model.settings().resolve(settings))), features, 3);
    }

    @Override
    public String toString() {
      return model.id() + " " + features + " " + settings;
    }
  }

  static List<Subject> variational() {
    return List.of(
        new Subject(new VaeModel(), new Shape(3), Map.of()),
        new Subject(new VaeModel(), new Shape(5), Map.of("hidden", "8,6,4", "latent", "3")),
        new Subject(new VaeModel(), new Shape(1, 3, 2), Map.of()),
        new Subject(new ConvVaeModel(), new Shape(1, 8, 8), Map.of("filters", "3,4")),
        new Subject(
            new ConvVaeModel(),
            new Shape(2, 7, 5),
            Map.of("filters", "3", "likelihood", "gaussian")));
  }

  static List<Subject> deterministic() {
    return List.of(
        new Subject(new AutoencoderModel(), new Shape(3), Map.of()),
        new Subject(new AutoencoderModel(), new Shape(5), Map.of("hidden", "8,6,4", "latent", "3")),
        new Subject(new AutoencoderModel(), new Shape(1, 3, 2), Map.of()));
  }

  @BeforeAll
  static void loadTensorFlow() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @ParameterizedTest
  @MethodSource({"variational", "deterministic"})
  void reconstruction_has_a_value_and_pulls_at_encoder_and_decoder(Subject subject) {
    Pull pull = pull(subject, Objective.Terms::reconstruction);

    assertThat(pull.value()).isPositive();
    assertThat(pull.onEncoder()).isPositive();
    assertThat(pull.onDecoder()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("variational")
  void kl_has_a_value_and_pulls_at_the_encoder_alone(Subject subject) {
    Pull pull = pull(subject, Objective.Terms::kl);

    assertThat(pull.value()).isPositive();
    assertThat(pull.onEncoder()).isPositive();
    assertThat(pull.onDecoder()).isZero();
  }

  @ParameterizedTest
  @MethodSource("deterministic")
  void kl_of_an_autoencoder_is_absent(Subject subject) {
    Pull pull = pull(subject, Objective.Terms::kl);

    assertThat(pull.value()).isZero();
    assertThat(pull.onEncoder()).isZero();
    assertThat(pull.onDecoder()).isZero();
  }

  @ParameterizedTest
  @MethodSource({"variational", "deterministic"})
  void penalty_has_a_value_and_pulls_at_encoder_and_decoder(Subject subject) {
    Pull pull = pull(subject, Objective.Terms::penalty);

    assertThat(pull.value()).isNegative();
    assertThat(pull.onEncoder()).isPositive();
    assertThat(pull.onDecoder()).isPositive();
  }

  /** A term's value, and the length of its gradient by the parameters of each half. */
  private record Pull(double value, double onEncoder, double onDecoder) {}

  /** Computed eagerly on DJL's PyTorch engine. */
  private static Pull pull(Subject subject, Function<Objective.Terms, NDArray> term) {
    PreparedNetwork network = subject.network();
    Objective objective =
        Objective.withPenalty(network, KL_WEIGHT, BACKGROUND, Toy.negative(1e6), share -> 1);
    try (DjlPyTorch pyTorch = new DjlPyTorch(network);
        GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
      Random random = new Random(5);
      NDArray value =
          term.apply(
              objective.terms(
                  pyTorch.parameters(),
                  uniform(pyTorch, random, new Shape(BATCH).addAll(subject.features())),
                  uniform(pyTorch, random, new Shape(BATCH, network.latent())),
                  pyTorch.array(new float[] {0.5f}, new Shape())));
      // So that there is a gradient, if one of 0, of a term that no parameter has a part in.
      NDArray connected = value;
      for (NDArray parameter : pyTorch.arrays()) {
        connected = connected.add(parameter.sum().mul(0f));
      }
      collector.backward(connected);
      return new Pull(
          value.getFloat(),
          gradient(network, pyTorch, "encoder."),
          gradient(network, pyTorch, "decoder."));
    }
  }

  private static NDArray uniform(DjlPyTorch pyTorch, Random random, Shape shape) {
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return pyTorch.array(values, shape);
  }

  private static double gradient(PreparedNetwork network, DjlPyTorch pyTorch, String owner) {
    double squares = 0;
    List<ParameterLayout.Slot> slots = network.layout().trained();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).name().startsWith(owner)) {
        squares += pyTorch.arrays().get(i).getGradient().square().sum().getFloat();
      }
    }
    return Math.sqrt(squares);
  }
}
