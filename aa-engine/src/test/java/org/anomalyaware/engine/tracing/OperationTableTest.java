package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;

/** A table takes only methods that implement something. */
class OperationTableTest {
  private final OperationTable<TracedArray> table =
      new OperationTable<>(TracedArray.class, List.of(NDArray.class));

  static final class Misspelt {
    static Operand<?> squareRoot(TracedArray self) {
      return self.operand();
    }
  }

  static final class OtherParameters {
    static Operand<?> pow(TracedArray self, String exponent) {
      return self.operand();
    }
  }

  static final class OtherResult {
    static String sqrt(TracedArray self) {
      return "";
    }
  }

  static final class Good {
    static Operand<?> sqrt(TracedArray self) {
      return helper(self.operand());
    }

    static Operand<?> helper(Operand<?> operand) {
      return operand;
    }
  }

  @Test
  void should_refuse_a_misspelt_operation() {
    assertThatThrownBy(() -> table.operations(Misspelt.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Misspelt.squareRoot(TracedArray) implements no method of NDArray");
  }

  @Test
  void should_refuse_parameters_that_the_interface_does_not_have() {
    assertThatThrownBy(() -> table.operations(OtherParameters.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("OtherParameters.pow(TracedArray, String)");
  }

  @Test
  void should_refuse_a_result_that_the_interface_does_not_have() {
    assertThatThrownBy(() -> table.bookkeeping(OtherResult.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("returns another type than NDArray.sqrt()");
  }

  @Test
  void should_refuse_a_second_implementation() {
    // given
    table.operations(Good.class);

    // then
    assertThatThrownBy(() -> table.operations(Good.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("NDArray.sqrt() is implemented twice");
  }

  @Test
  void should_leave_alone_what_has_no_receiver() {
    assertThat(table.operations(Good.class).operations()).containsExactly("sqrt");
  }
}
