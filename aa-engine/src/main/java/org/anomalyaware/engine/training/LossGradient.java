package org.anomalyaware.engine.training;

import ai.djl.nn.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.anomalyaware.api.AnomalyAwareException;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.types.TFloat32;

/** The gradient of a loss with respect to each trained parameter, as TensorFlow derives it. */
final class LossGradient {

  private LossGradient() {}

  /**
   * Adds the gradient to the graph.
   *
   * @param slots the parameters that are trained
   * @param values what stands for each parameter in the graph
   * @return one array for each slot, shaped as its parameter
   * @throws AnomalyAwareException if one of them has no gradient; it is named
   */
  static List<Operand<TFloat32>> of(
      Ops tf,
      Operand<TFloat32> loss,
      List<ParameterLayout.Slot> slots,
      Map<Parameter, Operand<TFloat32>> values) {
    List<Operand<TFloat32>> parameters =
        slots.stream().map(slot -> Objects.requireNonNull(values.get(slot.parameter()))).toList();
    Set<Operation> used = operationsBehind(loss);
    requireNone(slots, i -> !used.contains(parameters.get(i).op()));
    Gradients gradients = tf.gradients(loss, parameters);
    List<Operand<TFloat32>> pieces = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      pieces.add(gradients.dy(i));
    }
    requireNone(slots, i -> !exists(pieces.get(i)));
    return pieces;
  }

  /** Refuses parameters that have no gradient. */
  private static void requireNone(List<ParameterLayout.Slot> slots, IntPredicate lost) {
    List<String> names =
        IntStream.range(0, slots.size()).filter(lost).mapToObj(i -> slots.get(i).name()).toList();
    if (!names.isEmpty()) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.CONFIGURATION,
          "The loss has no gradient by "
              + String.join(", ", names)
              + ", so training cannot change it. Let the block's output depend on it by way of"
              + " operations that have a gradient, remove it, or keep it as it is with"
              + " Block.freezeParameters(true).");
    }
  }

  /**
   * Of a parameter that only operations without a gradient lead to, such as a comparison,
   * TensorFlow gives an output without an operation.
   */
  private static boolean exists(Operand<TFloat32> gradient) {
    return gradient.op() instanceof GraphOperation node && node.getUnsafeNativeHandle() != null;
  }

  /** Every operation whose result an operand depends on. */
  private static Set<Operation> operationsBehind(Operand<TFloat32> operand) {
    Set<Operation> found = new HashSet<>();
    Deque<Operation> open = new ArrayDeque<>(List.of(operand.op()));
    while (!open.isEmpty()) {
      Operation operation = open.pop();
      if (found.add(operation) && operation instanceof GraphOperation node) {
        node.inputs().forEach(input -> open.push(input.op()));
      }
    }
    return found;
  }
}
