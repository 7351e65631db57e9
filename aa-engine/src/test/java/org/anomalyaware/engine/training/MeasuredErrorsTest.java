package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import java.util.function.UnaryOperator;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeasuredErrorsTest {

  /** More than one batch, and the last one not full. */
  private static final int ROWS = 2_501;

  @BeforeAll
  static void loadTensorFlow() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @Test
  void every_sample_counts_once() {
    // given rows (k, 0) for k from 0 to 2500 in some order, all reconstructed as (0, 1)
    float[] values = new float[2 * ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[2 * row] = (float) ((row * 1_009L) % ROWS);
    }
    PreparedNetwork network =
        prepared(
            Likelihood.GAUSSIAN,
            code -> code.mul(0f).add(code.getManager().create(new float[] {0, 1})));

    // when
    MeasuredErrors errors =
        new MeasuredErrors(network, network.initial(), Samples.of(values, 2, "any"), 1);

    // then the errors are k^2 + 1, whose quantile q is that of k, squared
    assertThat(errors.quantile(0)).isEqualTo(1);
    assertThat(errors.median()).isEqualTo(1250 * 1250 + 1);
    assertThat(errors.quantile(0.99)).isEqualTo(2475 * 2475 + 1);
    assertThat(errors.quantile(1)).isEqualTo(2500 * 2500 + 1);
  }

  @Test
  void error_is_that_of_the_likelihood() {
    PreparedNetwork network = prepared(Likelihood.BERNOULLI, code -> code.mul(0f).add(0.7f));
    double p = 1 / (1 + Math.exp(-0.7));

    MeasuredErrors errors =
        new MeasuredErrors(network, network.initial(), Samples.of(new float[] {0, 1}, 2, "any"), 1);

    assertThat(errors.median()).isCloseTo(-Math.log(1 - p) - Math.log(p), within(1e-5));
  }

  @Test
  void error_is_that_of_a_draw_from_the_latent_distribution() {
    // given a code of mean 0 and variance 1 that is given back as it was drawn, and samples of 0
    Network network =
        new Network(
            block(input -> input.mul(0f).concat(input.mul(0f), 1)),
            block(code -> code),
            Latent.VARIATIONAL,
            Likelihood.GAUSSIAN);
    PreparedNetwork prepared = PreparedNetwork.initialize(network, new Shape(2), 1);
    Samples zeros = Samples.of(new float[2 * 20_000], 2, "any");

    MeasuredErrors errors = new MeasuredErrors(prepared, prepared.initial(), zeros, 1);

    // then the error has a chi-squared distribution of 2 degrees of freedom, 1 - exp(-x / 2)
    assertThat(errors.median()).isCloseTo(2 * Math.log(2), within(0.05));
    assertThat(errors.quantile(0.99)).isCloseTo(2 * Math.log(100), within(0.6));
    assertThat(new MeasuredErrors(prepared, prepared.initial(), zeros, 1).median())
        .isEqualTo(errors.median());
    assertThat(new MeasuredErrors(prepared, prepared.initial(), zeros, 2).median())
        .isNotEqualTo(errors.median());
  }

  @Test
  void share_is_from_0_to_1() {
    PreparedNetwork network = prepared(Likelihood.GAUSSIAN, code -> code);
    MeasuredErrors errors =
        new MeasuredErrors(network, network.initial(), Samples.of(new float[2], 2, "any"), 1);

    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> errors.quantile(share));
    }
  }

  private static PreparedNetwork prepared(Likelihood likelihood, UnaryOperator<NDArray> decoder) {
    return PreparedNetwork.initialize(
        new Network(block(input -> input), block(decoder), Latent.DETERMINISTIC, likelihood),
        new Shape(2),
        1);
  }

  private static Block block(UnaryOperator<NDArray> function) {
    return new LambdaBlock(list -> new NDList(function.apply(list.singletonOrThrow())));
  }
}
