package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Pooling over one or two spatial axes. */
final class PoolingOperations {
  private PoolingOperations() {}

  /** Where windows of one kernel lie on an array whose spatial axes come second and third. */
  private record Windows(int[] kernel, int[] stride, int[] padding, int[] overhang) {
    static Windows of(
        Planar planar,
        Operand<?> x,
        Shape kernelShape,
        Shape strideShape,
        Shape paddingShape,
        boolean ceilMode) {
      int[] kernel = planar.heightAndWidth(kernelShape, 1);
      int[] stride = planar.heightAndWidth(strideShape, 1);
      int[] padding = planar.heightAndWidth(paddingShape, 0);
      int[] overhang = new int[2];
      if (ceilMode) {
        Shape shape = Shapes.of(x);
        for (int i = 0; i < 2; i++) {
          overhang[i] =
              overhang(Math.toIntExact(shape.get(1 + i)), kernel[i], stride[i], padding[i]);
        }
      }
      return new Windows(kernel, stride, padding, overhang);
    }

    /**
     * By how much the last window reaches beyond the padded axis. A window that would begin beyond
     * the axis and its first padding does not count.
     */
    private static int overhang(int length, int kernel, int stride, int padding) {
      int windows = (length + 2 * padding - kernel + stride - 1) / stride + 1;
      if ((windows - 1) * stride >= length + padding) {
        windows--;
      }
      return Math.max(0, (windows - 1) * stride + kernel - (length + 2 * padding));
    }

    List<Long> kernelSizes() {
      return List.of(1L, (long) kernel[0], (long) kernel[1], 1L);
    }

    List<Long> strides() {
      return List.of(1L, (long) stride[0], (long) stride[1], 1L);
    }

    boolean padded() {
      return padding[0] + padding[1] + overhang[0] + overhang[1] > 0;
    }

    Operand<TInt32> paddings(Ops tf) {
      return tf.constant(
          new int[][] {
            {0, 0},
            {padding[0], padding[0] + overhang[0]},
            {padding[1], padding[1] + overhang[1]},
            {0, 0}
          });
    }

    Operand<TInt32> overhangs(Ops tf) {
      return tf.constant(new int[][] {{0, 0}, {0, overhang[0]}, {0, overhang[1]}, {0, 0}});
    }

    Operand<TInt32> paddingsAlone(Ops tf) {
      return tf.constant(
          new int[][] {{0, 0}, {padding[0], padding[0]}, {padding[1], padding[1]}, {0, 0}});
    }
  }

  static Operand<?> maxPool(
      TracedArray self, Shape kernelShape, Shape stride, Shape padding, boolean ceilMode) {
    Ops tf = self.tf();
    Planar planar = new Planar(self, "maxPool");
    Operand<TNumber> x = planar.channelsLast(self.floating());
    Windows windows = Windows.of(planar, x, kernelShape, stride, padding, ceilMode);
    Operand<TNumber> padded =
        windows.padded()
            ? tf.pad(x, windows.paddings(tf), tf.constant(x.type(), -Float.MAX_VALUE))
            : x;
    return planar.channelsFirst(
        tf.nn.maxPool(
            padded, ints(tf, windows.kernelSizes()), ints(tf, windows.strides()), "VALID"));
  }

  private static Operand<TInt32> ints(Ops tf, List<Long> values) {
    return tf.constant(values.stream().mapToInt(Math::toIntExact).toArray());
  }

  /** The mean of each window; what lies in the padding counts as 0, or not at all. */
  static Operand<?> avgPool(
      TracedArray self,
      Shape kernelShape,
      Shape stride,
      Shape padding,
      boolean ceilMode,
      boolean countIncludePad) {
    Ops tf = self.tf();
    Planar planar = new Planar(self, "avgPool");
    Operand<TNumber> x = planar.channelsLast(self.floating());
    Windows windows = Windows.of(planar, x, kernelShape, stride, padding, ceilMode);
    if (!windows.padded()) {
      return planar.channelsFirst(means(tf, x, windows));
    }
    Operand<TNumber> zero = tf.constant(x.type(), 0);
    Operand<TNumber> means = means(tf, tf.pad(x, windows.paddings(tf), zero), windows);
    // What share of each window counts: the same for all samples and channels.
    Shape shape = Shapes.of(x);
    Operand<TNumber> ones =
        tf.fill(
            tf.constant(new long[] {1, shape.get(1), shape.get(2), 1}), tf.constant(x.type(), 1));
    Operand<TNumber> counted =
        countIncludePad
            ? tf.pad(
                tf.pad(ones, windows.paddingsAlone(tf), tf.constant(x.type(), 1)),
                windows.overhangs(tf),
                zero)
            : tf.pad(ones, windows.paddings(tf), zero);
    return planar.channelsFirst(tf.math.div(means, means(tf, counted, windows)));
  }

  private static Operand<TNumber> means(Ops tf, Operand<TNumber> x, Windows windows) {
    return tf.nn.avgPool(x, windows.kernelSizes(), windows.strides(), "VALID");
  }

  static Operand<?> globalMaxPool(TracedArray self) {
    return self.tf().max(self.floating(), spatialAxes(self, "globalMaxPool"), new Max.Options[0]);
  }

  static Operand<?> globalAvgPool(TracedArray self) {
    return self.tf()
        .math
        .mean(self.floating(), spatialAxes(self, "globalAvgPool"), new Mean.Options[0]);
  }

  private static Operand<TInt32> spatialAxes(TracedArray self, String operation) {
    if (self.rank() < 3) {
      throw new IllegalArgumentException(
          operation + " needs (batch, channel, spatial axes..), not " + self);
    }
    return self.tf().constant(Shapes.range(2, self.rank()));
  }
}
