package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.core.Linear;
import java.util.function.Function;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parameter that the loss says nothing about. */
class UnusedParameterTest {

  @BeforeAll
  static void loadTensorFlow() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @Test
  void is_named_with_what_to_do() {
    Block encoder = ofTwo(outputs -> outputs.get(0));

    assertThatThrownBy(() -> train(encoder))
        .isInstanceOfSatisfying(
            AnomalyAwareException.class,
            e -> assertThat(e.kind()).isEqualTo(AnomalyAwareException.Kind.CONFIGURATION))
        .hasMessageContaining("The loss has no gradient by encoder.02Linear_weight")
        .hasMessageContaining("encoder.02Linear_bias")
        .hasMessageNotContaining("01Linear")
        .hasMessageContaining("Block.freezeParameters(true)");
  }

  @Test
  void is_no_trouble_once_it_is_frozen() {
    Block encoder = ofTwo(outputs -> outputs.get(0));
    encoder.getChildren().get(1).getValue().freezeParameters(true);

    assertThat(train(encoder).failure()).isEmpty();
  }

  @Test
  void is_one_that_only_a_stopped_gradient_leads_to() {
    Block encoder = ofTwo(outputs -> outputs.get(0).add(outputs.get(1).stopGradient()));

    assertThatThrownBy(() -> train(encoder))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("encoder.02Linear_weight");
  }

  @Test
  void is_one_that_only_a_comparison_leads_to() {
    Block encoder =
        ofTwo(
            outputs ->
                outputs
                    .get(0)
                    .add(outputs.get(1).gt(0f).toType(outputs.get(0).getDataType(), false)));

    assertThatThrownBy(() -> train(encoder))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("encoder.02Linear_weight");
  }

  private static PhaseOutcome train(Block encoder) {
    Network network =
        new Network(encoder, linear(Toy.WIDTH), Latent.DETERMINISTIC, Likelihood.GAUSSIAN);
    PreparedNetwork prepared = PreparedNetwork.initialize(network, new Shape(Toy.WIDTH), 1);
    return new Trainer(XlaMode.OFF)
        .train(prepared, prepared.initial(), Toy.pretraining(1, Toy.background(64)), epoch -> {});
  }

  /** Two layers side by side whose outputs are made one. */
  private static Block ofTwo(Function<NDList, NDArray> joined) {
    return new ParallelBlock(
            outputs ->
                new NDList(joined.apply(new NDList(outputs.get(0).head(), outputs.get(1).head()))))
        .add(linear(2))
        .add(linear(2));
  }

  private static Linear linear(long units) {
    return Linear.builder().setUnits(units).build();
  }
}
