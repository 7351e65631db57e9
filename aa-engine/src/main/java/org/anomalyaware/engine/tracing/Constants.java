package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;

/** Numbers that Java code hands over while it is traced. They become constants of the graph. */
final class Constants {
  private Constants() {}

  /**
   * The remaining values of the buffer as a constant. The values have the buffer's type; bytes are
   * those of values of {@code typeOfBytes}.
   */
  static Operand<?> of(Ops tf, Buffer values, Shape shape, ElementType typeOfBytes) {
    Shapes.known(tf, shape);
    ElementType type = type(values, typeOfBytes);
    ByteBuffer bytes = bytes(values, type);
    long expected = shape.size() * type.dataType().getNumOfBytes();
    if (bytes.remaining() != expected) {
      throw new IllegalArgumentException(
          "An array of shape "
              + shape
              + " and type "
              + type
              + " takes "
              + expected
              + " bytes, but the data has "
              + bytes.remaining());
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return tf.constant(
        type.tensorType(), org.tensorflow.ndarray.Shape.of(shape.getShape()), DataBuffers.of(copy));
  }

  /** The values of an array of another engine as a constant. */
  static Operand<?> of(Ops tf, NDArray array) {
    return of(tf, array.toByteBuffer(), array.getShape(), ElementType.of(array.getDataType()));
  }

  private static ElementType type(Buffer values, ElementType typeOfBytes) {
    if (values instanceof ByteBuffer) {
      return typeOfBytes;
    }
    if (values instanceof FloatBuffer) {
      return ElementType.FLOAT32;
    }
    if (values instanceof DoubleBuffer) {
      return ElementType.FLOAT64;
    }
    if (values instanceof IntBuffer) {
      return ElementType.INT32;
    }
    if (values instanceof LongBuffer) {
      return ElementType.INT64;
    }
    throw new IllegalArgumentException(
        "Values of a "
            + values.getClass().getSimpleName()
            + " cannot be traced; use float, double, int, long or byte values");
  }

  private static ByteBuffer bytes(Buffer values, ElementType type) {
    if (values instanceof ByteBuffer buffer) {
      return buffer.duplicate();
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(values.remaining() * type.dataType().getNumOfBytes())
            .order(ByteOrder.nativeOrder());
    if (values instanceof FloatBuffer buffer) {
      bytes.asFloatBuffer().put(buffer.duplicate());
    } else if (values instanceof DoubleBuffer buffer) {
      bytes.asDoubleBuffer().put(buffer.duplicate());
    } else if (values instanceof IntBuffer buffer) {
      bytes.asIntBuffer().put(buffer.duplicate());
    } else if (values instanceof LongBuffer buffer) {
      bytes.asLongBuffer().put(buffer.duplicate());
    }
    return bytes;
  }
}
