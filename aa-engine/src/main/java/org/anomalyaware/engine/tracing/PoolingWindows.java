package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;

/** Where the windows of a pooling lie on an array of (batch, height, width, channel). */
record PoolingWindows(Axis height, Axis width) {

  /**
   * The windows along one axis.
   *
   * @param padding what is added to both ends
   * @param overhang by how much the last window reaches beyond the padded axis
   */
  record Axis(int kernel, int stride, int padding, int overhang) {
    static Axis of(int length, int kernel, int stride, int padding, boolean partialWindow) {
      if (!partialWindow) {
        return new Axis(kernel, stride, padding, 0);
      }
      int covered = length + 2 * padding - kernel;
      int windows = (covered + stride - 1) / stride + 1;
      // A window that would begin beyond the axis and its first padding does not count.
      if ((windows - 1) * stride >= length + padding) {
        windows--;
      }
      int overhang = Math.max(0, (windows - 1) * stride - covered);
      return new Axis(kernel, stride, padding, overhang);
    }

    boolean isPadded() {
      return padding + overhang > 0;
    }
  }

  /**
   * The windows on an array.
   *
   * @param x with the channels last
   * @param ceilMode whether a last window may reach beyond the padded axis
   */
  static PoolingWindows of(
      Planar planar, Operand<?> x, Shape kernel, Shape stride, Shape padding, boolean ceilMode) {
    Shape shape = Shapes.of(x);
    int[] kernels = planar.heightAndWidth(kernel, 1);
    int[] strides = planar.heightAndWidth(stride, 1);
    int[] paddings = planar.heightAndWidth(padding, 0);
    int height = Math.toIntExact(shape.get(1));
    int width = Math.toIntExact(shape.get(2));
    return new PoolingWindows(
        Axis.of(height, kernels[0], strides[0], paddings[0], ceilMode),
        Axis.of(width, kernels[1], strides[1], paddings[1], ceilMode));
  }

  List<Long> kernels() {
    return List.of(1L, (long) height.kernel(), (long) width.kernel(), 1L);
  }

  List<Long> strides() {
    return List.of(1L, (long) height.stride(), (long) width.stride(), 1L);
  }

  boolean isPadded() {
    return height.isPadded() || width.isPadded();
  }

  /** The widths of padding and overhang together. */
  Operand<TInt32> paddings(Ops tf) {
    return widths(
        tf,
        height.padding(),
        height.padding() + height.overhang(),
        width.padding(),
        width.padding() + width.overhang());
  }

  Operand<TInt32> paddingsWithoutOverhang(Ops tf) {
    return widths(tf, height.padding(), height.padding(), width.padding(), width.padding());
  }

  Operand<TInt32> overhangs(Ops tf) {
    return widths(tf, 0, height.overhang(), 0, width.overhang());
  }

  private static Operand<TInt32> widths(Ops tf, int top, int bottom, int left, int right) {
    return tf.constant(new int[][] {{0, 0}, {top, bottom}, {left, right}, {0, 0}});
  }
}
