package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Convolution over one or two spatial axes. */
final class ConvolutionOperations {
  /** From DJL's (output, input, height, width) to TensorFlow's (height, width, input, output). */
  private static final int[] FILTER_LAYOUT = {2, 3, 1, 0};

  private ConvolutionOperations() {}

  /**
   * Convolves (batch, channel, spatial..) with weight (filter, channel / groups, spatial..), as DJL
   * does: zeros pad both ends of each spatial axis.
   */
  static NDList convolution(
      TracedArray self,
      NDArray input,
      NDArray weight,
      @Nullable NDArray bias,
      Shape stride,
      Shape padding,
      Shape dilation,
      int groups) {
    Ops tf = self.tf();
    TracedArray x = self.trace().traced(input);
    Planar planar = new Planar(x, "convolution");
    Operand<TNumber> padded =
        padded(tf, planar.channelsLast(x.floating()), planar.heightAndWidth(padding, 0));
    Operand<TNumber> filters =
        dilated(
            tf,
            tf.linalg.transpose(
                planar.plane(self.trace().traced(weight).floating()), tf.constant(FILTER_LAYOUT)),
            planar.heightAndWidth(dilation, 1));
    Operand<TNumber> result =
        convolved(tf, padded, filters, planar.heightAndWidth(stride, 1), groups);
    if (bias != null) {
      result = tf.math.add(result, self.trace().traced(bias).floating());
    }
    return self.list(planar.channelsFirst(result));
  }

  private static Operand<TNumber> padded(Ops tf, Operand<TNumber> x, int[] widths) {
    if (widths[0] == 0 && widths[1] == 0) {
      return x;
    }
    int[][] paddings = {{0, 0}, {widths[0], widths[0]}, {widths[1], widths[1]}, {0, 0}};
    return tf.pad(x, tf.constant(paddings), tf.constant(x.type(), 0));
  }

  /**
   * Spreads the weights by inserting zeros between them. TensorFlow's own dilation has no gradient
   * on a CPU.
   */
  private static Operand<TNumber> dilated(Ops tf, Operand<TNumber> filters, int[] dilation) {
    if (dilation[0] == 1 && dilation[1] == 1) {
      return filters;
    }
    Shape shape = Shapes.of(filters);
    int height = Math.toIntExact(shape.get(0));
    int width = Math.toIntExact(shape.get(1));
    int channels = Math.toIntExact(shape.get(2));
    int outputs = Math.toIntExact(shape.get(3));
    Operand<TNumber> spaced =
        tf.pad(
            tf.reshape(filters, tf.constant(new int[] {height, 1, width, 1, channels, outputs})),
            tf.constant(
                new int[][] {
                  {0, 0}, {0, dilation[0] - 1}, {0, 0}, {0, dilation[1] - 1}, {0, 0}, {0, 0}
                }),
            tf.constant(filters.type(), 0));
    Operand<TNumber> spread =
        tf.reshape(
            spaced,
            tf.constant(new int[] {height * dilation[0], width * dilation[1], channels, outputs}));
    int[] kept = {(height - 1) * dilation[0] + 1, (width - 1) * dilation[1] + 1, channels, outputs};
    return tf.slice(spread, tf.constant(new int[4]), tf.constant(kept));
  }

  private static Operand<TNumber> convolved(
      Ops tf, Operand<TNumber> x, Operand<TNumber> filters, int[] stride, int groups) {
    List<Long> strides = List.of(1L, (long) stride[0], (long) stride[1], 1L);
    if (groups == 1) {
      return tf.nn.conv2d(x, filters, strides, "VALID");
    }
    Operand<TInt32> channelAxis = tf.constant(3);
    List<Operand<TNumber>> inputs = parts(tf, x, groups, channelAxis);
    List<Operand<TNumber>> weights = parts(tf, filters, groups, channelAxis);
    List<Operand<TNumber>> results = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      results.add(tf.nn.conv2d(inputs.get(group), weights.get(group), strides, "VALID"));
    }
    return tf.concat(results, channelAxis);
  }

  private static List<Operand<TNumber>> parts(
      Ops tf, Operand<TNumber> array, int groups, Operand<TInt32> axis) {
    List<Operand<TNumber>> parts = new ArrayList<>();
    tf.split(axis, array, (long) groups).forEach(parts::add);
    return parts;
  }
}
