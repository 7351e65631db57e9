package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.family.TNumber;

/**
 * Between DJL's layouts, (batch, channel, width) or (batch, channel, height, width), and the only
 * one that TensorFlow convolves and pools on a CPU: (batch, height, width, channel).
 */
final class Planar {
  private static final int[] CHANNELS_LAST = {0, 2, 3, 1};
  private static final int[] CHANNELS_FIRST = {0, 3, 1, 2};

  private final Ops tf;
  private final boolean oneDimensional;

  /**
   * Makes a converter for one array.
   *
   * @param operation what is converted for, to be named in errors
   */
  Planar(TracedArray array, String operation) {
    if (array.rank() != 3 && array.rank() != 4) {
      throw new IllegalArgumentException(
          operation
              + " is traced for one or two spatial axes: (batch, channel, width) or"
              + " (batch, channel, height, width), not for "
              + array);
    }
    this.tf = array.tf();
    this.oneDimensional = array.rank() == 3;
  }

  Operand<TNumber> channelsLast(Operand<TNumber> array) {
    return tf.linalg.transpose(plane(array), tf.constant(CHANNELS_LAST));
  }

  Operand<TNumber> channelsFirst(Operand<TNumber> array) {
    Operand<TNumber> plane = tf.linalg.transpose(array, tf.constant(CHANNELS_FIRST));
    return oneDimensional ? tf.squeeze(plane, Squeeze.axis(2L)) : plane;
  }

  /** Gives an array of one spatial axis a second one, of length 1, before it. */
  Operand<TNumber> plane(Operand<TNumber> array) {
    return oneDimensional ? tf.expandDims(array, tf.constant(2)) : array;
  }

  /** A setting per spatial axis as (height, width); an added height has the neutral value. */
  int[] heightAndWidth(Shape setting, int neutral) {
    int width = Math.toIntExact(setting.tail());
    return oneDimensional
        ? new int[] {neutral, width}
        : new int[] {Math.toIntExact(setting.get(0)), width};
  }
}
