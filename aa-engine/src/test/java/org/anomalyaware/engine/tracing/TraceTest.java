package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The way in and out of a trace. */
class TraceTest {
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Trace trace = new Trace(tf, tf.constant(new int[2]));

  @BeforeAll
  static void load() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private static Parameter parameter(String name, boolean trained) {
    return Parameter.builder()
        .setName(name)
        .setType(Parameter.Type.OTHER)
        .optRequiresGrad(trained)
        .build();
  }

  private double[] run(NDArray array) {
    try (Session session = TracedCase.session(graph);
        Result result = session.runner().fetch(trace.traced(array).operand()).run()) {
      return Values.of(result.get(0)).array();
    }
  }

  @Test
  void an_array_shows_the_shape_and_type_of_its_operand() {
    // given
    Operand<TFloat32> operand =
        tf.placeholder(TFloat32.class, Placeholder.shape(org.tensorflow.ndarray.Shape.of(-1, 3)));

    // when
    NDArray array = trace.array(operand);

    // then
    assertThat(array.getShape()).isEqualTo(new Shape(-1, 3));
    assertThat(array.getDataType()).isEqualTo(DataType.FLOAT32);
    assertThat(array.getDevice()).isEqualTo(Device.cpu());
    assertThat(trace.operand(array)).isSameAs(operand);
  }

  @Test
  void an_array_can_be_given_a_shape_that_tensorflow_does_not_know() {
    // given
    Operand<TFloat32> operand = tf.placeholder(TFloat32.class);

    // then
    assertThat(trace.array(operand, new Shape(-1, 4)).getShape()).isEqualTo(new Shape(-1, 4));
    assertThatThrownBy(() -> trace.array(operand))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("how many axes");
  }

  @Test
  void only_float32_leaves_a_trace_as_such() {
    // given
    NDArray truth = trace.manager().ones(new Shape(2)).gt(0);

    // then
    assertThatThrownBy(() -> trace.operand(truth))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FLOAT32")
        .hasMessageContaining("BOOLEAN")
        .hasMessageContaining("toType");
  }

  @Test
  void arrays_of_two_traces_do_not_mix() {
    // given
    NDArray mine = trace.manager().ones(new Shape(2));
    NDArray other = new Trace(tf, tf.constant(new int[2])).manager().ones(new Shape(2));

    // then
    assertThatThrownBy(() -> mine.add(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another trace");
  }

  @Test
  void the_values_of_a_computed_array_become_a_constant() {
    try (NDManager eager = NDManager.newBaseManager("PyTorch")) {
      // given
      NDArray computed = eager.create(new float[] {1, 2, 3}).mul(2);

      // when
      NDArray sum = trace.manager().ones(new Shape(3)).add(computed);

      // then
      assertThat(run(sum)).containsExactly(3, 5, 7);
    }
  }

  @Test
  void a_seed_has_two_elements() {
    assertThatThrownBy(() -> new Trace(tf, tf.constant(new long[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape (2)");
  }

  @Test
  void a_parameter_store_gives_each_parameter_its_array() {
    // given
    Parameter parameter = parameter("weight", true);
    Operand<TFloat32> value = tf.constant(new float[] {1, 2});
    ParameterStore store = trace.parameterStore(Map.of(parameter, value));

    // when
    NDArray array = store.getValue(parameter, Device.cpu(), true);

    // then
    assertThat(trace.operand(array)).isSameAs(value);
    assertThat(array.getName()).isEqualTo("weight");
    assertThat(store.getValue(parameter, Device.cpu(), true)).isSameAs(array);
    assertThat(store.getValue(null, Device.cpu(), true)).isNull();
  }

  @Test
  void a_parameter_without_a_value_is_named() {
    // given
    ParameterStore store = trace.parameterStore(Map.of());

    // then
    assertThatThrownBy(() -> store.getValue(parameter("weight", true), Device.cpu(), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'weight'");
  }

  @Test
  void parameters_changed_in_place_are_reported() {
    // given
    Parameter changed = parameter("running", false);
    Parameter kept = parameter("kept", false);
    ParameterStore store =
        trace.parameterStore(
            Map.of(changed, tf.constant(new float[] {1, 2}), kept, tf.constant(new float[] {3})));

    // when
    store.getValue(changed, Device.cpu(), true).muli(10).addi(1);

    // then
    assertThat(trace.updatedParameters()).containsOnlyKeys(changed);
    assertThat(run(trace.array(trace.updatedParameters().get(changed)))).containsExactly(11, 21);
  }

  @Test
  void a_parameter_trained_by_gradient_cannot_be_changed_in_place() {
    // given
    Parameter trained = parameter("weight", true);
    NDArray array =
        trace
            .parameterStore(Map.of(trained, tf.constant(1f)))
            .getValue(trained, Device.cpu(), true);

    // then
    assertThatThrownBy(() -> array.muli(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'weight'")
        .hasMessageContaining("in place");
  }

  @Test
  void an_operation_in_place_keeps_shape_and_type() {
    // given
    NDArray integers = trace.manager().create(new int[] {1, 2});

    // when
    integers.addi(0.5);

    // then
    assertThat(integers.getDataType()).isEqualTo(DataType.INT32);
    assertThat(run(integers)).containsExactly(1, 2);
    assertThatThrownBy(() -> integers.addi(trace.manager().ones(new Shape(3, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape");
  }

  @Test
  void housekeeping_changes_nothing() {
    // given
    NDArray array = trace.manager().create(new float[] {1, 2});

    // when
    try (NDManager child = array.getManager().newSubManager()) {
      array.attach(child);
      array.tempAttach(child);
      array.detach();
      child.ret(array);
      array.setName("x");
    }
    array.close();

    // then
    assertThat(array.isReleased()).isFalse();
    assertThat(trace.manager().isOpen()).isTrue();
    assertThat(array.toDevice(Device.cpu(), true)).isSameAs(array);
    assertThat(array).hasToString("'x' of shape (2) and type FLOAT32");
    assertThat(array.toDebugString()).isEqualTo(array.toString());
    assertThat(run(array)).containsExactly(1, 2);
  }

  @Test
  void gradients_can_be_stopped_and_scaled() {
    // given
    Operand<TFloat32> operand = tf.constant(new float[] {3, 5});
    NDArray x = trace.array(operand);
    NDArray objective = x.stopGradient().mul(x).sum().add(x.scaleGradient(0.25).sum());

    // when
    Operand<TFloat32> gradient = tf.gradients(trace.operand(objective), List.of(operand)).dy(0);

    // then
    assertThat(run(trace.array(gradient))).containsExactly(3.25, 5.25);
  }

  @Test
  void arrays_are_equal_only_to_themselves() {
    // given
    NDArray array = trace.manager().create(new float[] {1, 2});

    // then
    assertThat(Set.of(array, array.duplicate())).hasSize(2).contains(array);
  }

  @Test
  void data_of_another_length_than_the_shape_is_refused() {
    assertThatThrownBy(() -> trace.manager().create(new float[] {1, 2, 3}, new Shape(2, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2, 2)")
        .hasMessageContaining("16 bytes")
        .hasMessageContaining("12");
  }

  @Test
  void types_that_cannot_be_traced_are_refused_with_those_that_can() {
    assertThatThrownBy(() -> trace.manager().zeros(new Shape(2), DataType.FLOAT16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("float16")
        .hasMessageContaining("FLOAT32");
  }
}
