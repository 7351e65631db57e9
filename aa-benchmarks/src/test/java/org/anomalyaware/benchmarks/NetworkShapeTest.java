package org.anomalyaware.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.anomalyaware.api.model.Likelihood;
import org.junit.jupiter.api.Test;

class NetworkShapeTest {

  @Test
  void operations_and_bytes_are_those_counted_by_hand() {
    // 3-2-(1)-2-3: weights 3x2, 2x2, 1x2, 2x3; biases 2, 2, 2, 3.
    NetworkShape shape = new NetworkShape(3, 2, 1, 5, Likelihood.GAUSSIAN);

    assertThat(shape.label()).isEqualTo("3-2-1-2-3, batch 5");
    assertThat(shape.parameters()).isEqualTo(6 + 4 + 2 + 6 + 9);
    // Forward and weights' gradient of all 18 weights, inputs' gradient of all but the first layer.
    assertThat(shape.operations()).isEqualTo(5 * (2.0 * (18 + 18 + 12)) + 14 * 27);
    assertThat(shape.bytes()).isEqualTo(4 * (5 * 3 + 6 * 27));
  }

  @Test
  void the_paper_has_594_parameters_for_14_features() {
    assertThat(NetworkShape.LHCO.parameters()).isEqualTo(594);
  }

  @Test
  void images_are_between_0_and_1() {
    float[] samples = NetworkShape.MNIST.samples(2);

    assertThat(samples).hasSize(2 * 784);
    assertThat(Stream.of(samples[0], samples[1_567])).allMatch(value -> value >= 0 && value <= 1);
  }
}
