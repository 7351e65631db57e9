package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Pooling over one or two spatial axes. */
final class PoolingOperations {
  private PoolingOperations() {}

  static Operand<?> maxPool(
      TracedArray self, Shape kernel, Shape stride, Shape padding, boolean ceilMode) {
    Ops tf = self.tf();
    Planar planar = new Planar(self, "maxPool");
    Operand<TNumber> x = planar.channelsLast(self.floating());
    PoolingWindows windows = PoolingWindows.of(planar, x, kernel, stride, padding, ceilMode);
    Operand<TNumber> padded =
        windows.isPadded()
            ? tf.pad(x, windows.paddings(tf), tf.constant(x.type(), -Float.MAX_VALUE))
            : x;
    return planar.channelsFirst(
        tf.nn.maxPool(padded, ints(tf, windows.kernels()), ints(tf, windows.strides()), "VALID"));
  }

  private static Operand<TInt32> ints(Ops tf, List<Long> values) {
    return tf.constant(values.stream().mapToInt(Math::toIntExact).toArray());
  }

  /** The mean of each window; what lies in the padding counts as 0, or not at all. */
  static Operand<?> avgPool(
      TracedArray self,
      Shape kernel,
      Shape stride,
      Shape padding,
      boolean ceilMode,
      boolean countIncludePad) {
    Ops tf = self.tf();
    Planar planar = new Planar(self, "avgPool");
    Operand<TNumber> x = planar.channelsLast(self.floating());
    PoolingWindows windows = PoolingWindows.of(planar, x, kernel, stride, padding, ceilMode);
    if (!windows.isPadded()) {
      return planar.channelsFirst(means(tf, x, windows));
    }
    Operand<TNumber> zero = tf.constant(x.type(), 0);
    Operand<TNumber> means = means(tf, tf.pad(x, windows.paddings(tf), zero), windows);
    Operand<TNumber> counted = counted(tf, x, windows, countIncludePad);
    return planar.channelsFirst(tf.math.div(means, means(tf, counted, windows)));
  }

  /** Ones for what counts in a mean, zeros for what does not; one sample and channel for all. */
  private static Operand<TNumber> counted(
      Ops tf, Operand<TNumber> x, PoolingWindows windows, boolean countPadding) {
    Shape shape = Shapes.of(x);
    Operand<TNumber> zero = tf.constant(x.type(), 0);
    Operand<TNumber> one = tf.constant(x.type(), 1);
    Operand<TNumber> ones = tf.fill(Shapes.lengths(tf, 1, shape.get(1), shape.get(2), 1), one);
    return countPadding
        ? tf.pad(
            tf.pad(ones, windows.paddingsWithoutOverhang(tf), one), windows.overhangs(tf), zero)
        : tf.pad(ones, windows.paddings(tf), zero);
  }

  private static Operand<TNumber> means(Ops tf, Operand<TNumber> x, PoolingWindows windows) {
    return tf.nn.avgPool(x, windows.kernels(), windows.strides(), "VALID");
  }

  static Operand<?> globalMaxPool(TracedArray self) {
    return self.tf().max(self.floating(), spatialAxes(self, "globalMaxPool"));
  }

  static Operand<?> globalAvgPool(TracedArray self) {
    return self.tf().math.mean(self.floating(), spatialAxes(self, "globalAvgPool"));
  }

  private static Operand<TInt32> spatialAxes(TracedArray self, String operation) {
    if (self.rank() < 3) {
      throw new IllegalArgumentException(
          operation + " needs (batch, channel, spatial axes..), not " + self);
    }
    return self.tf().constant(Shapes.range(2, self.rank()));
  }
}
