package org.anomalyaware.engine.training;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Where each parameter stands in one flat vector. One vector lets Adam be a handful of operations
 * whatever the number of layers.
 */
final class ParameterLayout {

  /**
   * A parameter's place: {@code size} floats from {@code offset}.
   *
   * @param name of the parameter, with the block that it belongs to, for messages
   */
  record Slot(String name, Parameter parameter, Shape shape, int offset, int size) {}

  private final List<Slot> trained;
  private final List<Slot> running;

  private ParameterLayout(List<Slot> trained, List<Slot> running) {
    this.trained = List.copyOf(trained);
    this.running = List.copyOf(running);
  }

  /** The layout of an encoder and a decoder whose parameters have their shapes. */
  static ParameterLayout of(Block encoder, Block decoder) {
    List<Slot> trained = new ArrayList<>();
    List<Slot> running = new ArrayList<>();
    addSlots("encoder", encoder, trained, running);
    addSlots("decoder", decoder, trained, running);
    return new ParameterLayout(trained, running);
  }

  private static void addSlots(String owner, Block block, List<Slot> trained, List<Slot> running) {
    for (Pair<String, Parameter> named : block.getParameters()) {
      Parameter parameter = named.getValue();
      List<Slot> slots = parameter.requiresGradient() ? trained : running;
      int size = Math.toIntExact(parameter.getShape().size());
      slots.add(
          new Slot(
              owner + "." + named.getKey(), parameter, parameter.getShape(), sizeOf(slots), size));
    }
  }

  List<Slot> trained() {
    return trained;
  }

  List<Slot> running() {
    return running;
  }

  int trainedSize() {
    return sizeOf(trained);
  }

  int runningSize() {
    return sizeOf(running);
  }

  /** Each parameter as a piece of the vector it stands in. */
  Map<Parameter, Operand<TFloat32>> slices(
      Ops tf, Operand<TFloat32> trainedVector, Operand<TFloat32> runningVector) {
    Map<Parameter, Operand<TFloat32>> slices = new LinkedHashMap<>();
    trained.forEach(slot -> slices.put(slot.parameter(), slice(tf, trainedVector, slot)));
    running.forEach(slot -> slices.put(slot.parameter(), slice(tf, runningVector, slot)));
    return slices;
  }

  /** Pieces in the order of their slots, put together to one vector. */
  static Operand<TFloat32> join(Ops tf, List<Operand<TFloat32>> pieces) {
    if (pieces.isEmpty()) {
      return tf.constant(new float[0]);
    }
    int[] flat = {-1};
    List<Operand<TFloat32>> vectors = new ArrayList<>();
    pieces.forEach(piece -> vectors.add(tf.reshape(piece, tf.constant(flat))));
    return tf.concat(vectors, tf.constant(0));
  }

  private static Operand<TFloat32> slice(Ops tf, Operand<TFloat32> vector, Slot slot) {
    Operand<TFloat32> piece =
        tf.slice(
            vector, tf.constant(new int[] {slot.offset()}), tf.constant(new int[] {slot.size()}));
    return tf.reshape(piece, tf.constant(slot.shape().getShape()));
  }

  private static int sizeOf(List<Slot> slots) {
    if (slots.isEmpty()) {
      return 0;
    }
    Slot last = slots.get(slots.size() - 1);
    return last.offset() + last.size();
  }
}
