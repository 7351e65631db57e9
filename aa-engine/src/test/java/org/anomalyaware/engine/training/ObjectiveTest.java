package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.LambdaBlock;
import java.util.Arrays;
import java.util.function.Function;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The loss terms against their closed forms, computed eagerly on DJL's PyTorch engine. */
class ObjectiveTest {

  private static final Offset<Double> ROUNDING = within(1e-5);

  @BeforeAll
  static void loadTensorFlow() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @Test
  void kl_is_that_of_two_normal_distributions() {
    // given an encoder whose code is mean 0.5 and log-variance log 4
    PreparedNetwork network =
        fixed(input -> constantCode(input, 0.5f, (float) Math.log(4)), output -> output);

    // when
    double kl = terms(Objective.ofBackground(network, 1, 2), network, 2, 0).kl().getFloat();

    // then KL(N(m, s^2) || N(0, 1)) = (m^2 + s^2 - 1) / 2 - log s
    assertThat(kl).isCloseTo((0.25 + 4 - 1) / 2 - Math.log(2), ROUNDING);
  }

  @Test
  void gaussian_reconstruction_is_the_sum_of_squared_differences() {
    PreparedNetwork network = deterministic(Likelihood.GAUSSIAN, code -> code.mul(0f).add(1f));

    // given samples (0, 1) and (2, 3), all reconstructed as (1, 1)
    double reconstruction =
        terms(Objective.ofBackground(network, 1, 2), network, 2, 0).reconstruction().getFloat();

    assertThat(reconstruction).isCloseTo((1 + 0 + 1 + 4) / 2.0, ROUNDING);
  }

  @Test
  void bernoulli_reconstruction_is_the_cross_entropy_of_the_logits() {
    PreparedNetwork network = deterministic(Likelihood.BERNOULLI, code -> code.mul(0f).add(0.7f));
    double p = 1 / (1 + Math.exp(-0.7));

    // given one sample (0, 1)
    double reconstruction =
        terms(Objective.ofBackground(network, 1, 1), network, 1, 0).reconstruction().getFloat();

    assertThat(reconstruction).isCloseTo(-Math.log(1 - p) - Math.log(p), ROUNDING);
  }

  @Test
  void anomalies_enter_by_their_penalty_alone() {
    PreparedNetwork network = deterministic(Likelihood.GAUSSIAN, code -> code.mul(0f).add(1f));

    // given (0, 1) as background and (2, 3) as an anomaly, whose error 5 is clipped at 4
    Objective.Terms terms =
        terms(Objective.withPenalty(network, 1, 1, Toy.negative(4), share -> 1), network, 2, 0.5f);

    assertThat((double) terms.reconstruction().getFloat()).isCloseTo(1, ROUNDING);
    assertThat((double) terms.penalty().getFloat()).isCloseTo(-0.5 * 4, ROUNDING);
    assertThat((double) terms.total().getFloat()).isCloseTo(1 - 2, ROUNDING);
  }

  private static Objective.Terms terms(
      Objective objective, PreparedNetwork network, int rows, float strength) {
    DjlPyTorch pyTorch = new DjlPyTorch(network);
    float[] samples = {0, 1, 2, 3};
    float[] batch = Arrays.copyOf(samples, rows * 2);
    return objective.terms(
        pyTorch.parameters(),
        pyTorch.array(batch, new Shape(rows, 2)),
        pyTorch.array(new float[rows * network.latent()], new Shape(rows, network.latent())),
        pyTorch.array(new float[] {strength}, new Shape()));
  }

  private static PreparedNetwork deterministic(
      Likelihood likelihood, Function<NDArray, NDArray> decoder) {
    Network network =
        new Network(block(input -> input), block(decoder), Latent.DETERMINISTIC, likelihood);
    return PreparedNetwork.initialize(network, new Shape(2), 1);
  }

  private static PreparedNetwork fixed(
      Function<NDArray, NDArray> encoder, Function<NDArray, NDArray> decoder) {
    Network network =
        new Network(
            block(encoder),
            block(code -> decoder.apply(code.concat(code, 1))),
            Latent.VARIATIONAL,
            Likelihood.GAUSSIAN);
    return PreparedNetwork.initialize(network, new Shape(2), 1);
  }

  private static NDArray constantCode(NDArray input, float mean, float logVariance) {
    NDArray zero = input.sum(new int[] {1}).mul(0f).expandDims(1);
    return zero.add(mean).concat(zero.add(logVariance), 1);
  }

  private static LambdaBlock block(Function<NDArray, NDArray> function) {
    return new LambdaBlock(list -> new NDList(function.apply(list.singletonOrThrow())));
  }
}
