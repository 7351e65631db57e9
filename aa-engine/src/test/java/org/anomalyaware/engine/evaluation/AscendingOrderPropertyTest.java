package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class AscendingOrderPropertyTest {

  @Property(tries = 500)
  void doubles_of_any_sign_and_size_are_sorted(@ForAll @Size(min = 1, max = 300) double[] values) {
    assertSorted(values);
  }

  @Property(tries = 200)
  void single_precision_is_sorted(@ForAll @Size(min = 1, max = 300) float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }

    assertSorted(wide);
  }

  private static void assertSorted(double[] values) {
    double[] expected = values.clone();
    Arrays.sort(expected);

    int[] order = AscendingOrder.of(values);

    assertThat(Arrays.stream(order).mapToDouble(i -> values[i]).toArray()).isEqualTo(expected);
    assertThat(order).doesNotHaveDuplicates().hasSameSizeAs(values);
  }
}
