package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.ConstantInitializer;
import java.util.List;
import java.util.function.Function;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.junit.jupiter.api.Test;

/** What is wrong with a model fails the test that names it. */
class ModelContractFailsTest {

  private static Function<ModelRequest, Network> build = request -> network(request, linear(4));

  static class Subject extends ModelContract {
    @Override
    protected Model plugin() {
      FaultyModel model = new FaultyModel();
      model.build = build;
      return model;
    }

    @Override
    protected boolean isRegistered() {
      return false;
    }

    @Override
    protected List<Shape> featureShapes() {
      return List.of(new Shape(3));
    }
  }

  private static Block linear(long units) {
    return Linear.builder().setUnits(units).build();
  }

  private static Network network(ModelRequest request, Block encoder) {
    return new Network(
        encoder, linear(request.features().size()), Latent.VARIATIONAL, Likelihood.GAUSSIAN);
  }

  private static ContractRun run(Function<ModelRequest, Network> how) {
    build = how;
    return ContractRun.of(Subject.class);
  }

  @Test
  void nothing_fails_while_nothing_is_wrong() {
    ContractRun run = run(request -> network(request, linear(4)));

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(17);
  }

  @Test
  void variational_encoder_of_odd_width() {
    ContractRun run = run(request -> network(request, linear(3)));

    assertThat(run.failedTests()).contains("encoder_and_decoder_fit_the_features");
    assertThat(run.failed().get("encoder_and_decoder_fit_the_features").get(0)).contains("odd");
  }

  @Test
  void decoder_of_another_width() {
    assertThat(
            run(request ->
                    new Network(linear(4), linear(7), Latent.VARIATIONAL, Likelihood.GAUSSIAN))
                .failedTests())
        .contains("encoder_and_decoder_fit_the_features");
  }

  @Test
  void blocks_that_are_kept() {
    Block kept = linear(4);
    assertThat(run(request -> network(request, kept)).failedTests())
        .contains("blocks_are_new_and_uninitialized_each_time");
  }

  @Test
  void weights_that_no_seed_changes() {
    assertThat(
            run(request -> {
                  Network network = network(request, linear(4));
                  for (Block block : List.of(network.encoder(), network.decoder())) {
                    block.setInitializer(new ConstantInitializer(0.1f), Parameter.Type.WEIGHT);
                  }
                  return network;
                })
                .failedTests())
        .containsExactly("same_seed_gives_the_same_weights_and_another_gives_others");
  }

  @Test
  void kl_divergence_that_is_always_zero() {
    assertThat(
            run(request ->
                    network(
                        request,
                        new SequentialBlock()
                            .add(linear(4))
                            .add(LambdaBlock.singleton(code -> code.mul(0)))))
                .failedTests())
        .contains("kl_divergence_takes_part_if_and_only_if_the_network_is_variational");
  }

  @Test
  void samples_that_look_at_their_neighbours() {
    assertThat(
            run(request ->
                    network(
                        request,
                        new SequentialBlock()
                            .add(
                                LambdaBlock.singleton(
                                    rows -> rows.sub(rows.mean(new int[] {0}, true))))
                            .add(linear(4))))
                .failedTests())
        .containsExactly("reconstruction_of_a_sample_does_not_depend_on_the_rest_of_the_batch");
  }

  @Test
  void code_that_cannot_be_traced() {
    ContractRun run =
        run(
            request ->
                network(
                    request,
                    new SequentialBlock()
                        .add(
                            new LambdaBlock(
                                rows -> new NDList(rows.head().mul(rows.head().getFloat(0, 0)))))
                        .add(linear(4))));

    assertThat(run.failed().get("encoder_and_decoder_fit_the_features").get(0))
        .containsAnyOf("getFloat", "toFloatArray", "toByteBuffer");
  }
}
