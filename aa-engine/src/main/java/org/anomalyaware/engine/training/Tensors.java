package org.anomalyaware.engine.training;

import ai.djl.ndarray.types.Shape;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Numbers in and out of native memory. */
final class Tensors {

  private Tensors() {}

  static org.tensorflow.ndarray.Shape shape(long... dimensions) {
    return org.tensorflow.ndarray.Shape.of(dimensions);
  }

  static org.tensorflow.ndarray.Shape shape(Shape shape) {
    return shape(shape.getShape());
  }

  /** A vector with the given values; whoever calls closes it. */
  static TFloat32 vector(float[] values) {
    TFloat32 tensor = TFloat32.tensorOf(shape(values.length));
    if (values.length > 0) {
      floats(tensor).write(values);
    }
    return tensor;
  }

  /** The memory of a tensor, row after row. */
  static FloatDataBuffer floats(TFloat32 tensor) {
    return tensor.asRawTensor().data().asFloats();
  }

  static void read(TFloat32 tensor, float[] target, int offset, int size) {
    if (size > 0) {
      floats(tensor).read(target, offset, size);
    }
  }

  static Placeholder<TFloat32> floatInput(Ops tf, long... dimensions) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(shape(dimensions)));
  }

  static Placeholder<TInt32> intInput(Ops tf) {
    return tf.placeholder(TInt32.class, Placeholder.shape(shape()));
  }
}
