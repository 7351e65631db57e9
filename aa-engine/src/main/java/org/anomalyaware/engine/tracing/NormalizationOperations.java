package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** Layers that rescale or mask what passes through them. */
final class NormalizationOperations {
  private NormalizationOperations() {}

  /** Keeps each element with probability 1 - rate, and divides what is kept by it. */
  static NDList dropout(TracedArray self, NDArray input, float rate, boolean training) {
    TracedArray x = self.trace().traced(input);
    if (rate < 0 || rate >= 1) {
      throw new IllegalArgumentException("A dropout rate lies in [0, 1); it is " + rate);
    }
    if (!training || rate == 0) {
      return self.list(x.operand());
    }
    Ops tf = self.tf();
    Operand<TNumber> values = x.floating();
    Operand<TInt32> shape = Shapes.tensor(tf, x.shape(), x.operand());
    Operand<TNumber> uniform =
        self.trace().random().uniform(shape, ElementType.of(values).numericType());
    Operand<TNumber> kept = tf.constant(values.type(), 1 - rate);
    Operand<TNumber> scaled = tf.math.div(values, kept);
    return self.list(tf.select(tf.math.less(uniform, kept), scaled, tf.zerosLike(scaled)));
  }

  /** Normalizes over the last axes, those of {@code normalizedShape}. */
  static NDList layerNorm(
      TracedArray self,
      NDArray input,
      Shape normalizedShape,
      @Nullable NDArray gamma,
      @Nullable NDArray beta,
      float epsilon) {
    Ops tf = self.tf();
    TracedArray x = self.trace().traced(input);
    int first = x.rank() - normalizedShape.dimension();
    Operand<TInt32> axes = tf.constant(Shapes.range(first, x.rank()));
    Operand<TNumber> values = x.floating();
    Operand<TNumber> mean = tf.math.mean(values, axes, Mean.keepDims(true));
    Operand<TNumber> centred = tf.math.sub(values, mean);
    Operand<TNumber> variance = tf.math.mean(tf.math.square(centred), axes, Mean.keepDims(true));
    Operand<TNumber> deviationInverse =
        tf.math.rsqrt(tf.math.add(variance, tf.constant(values.type(), epsilon)));
    Operand<TNumber> result = tf.math.mul(centred, deviationInverse);
    return self.list(scaled(self, result, gamma, beta, normalizedShape.getShape()));
  }

  /**
   * Normalizes each channel over all other axes. In training the moments are those of the batch,
   * and the running ones move towards them in place, the variance by its unbiased estimate; else
   * the running moments are used.
   */
  static NDList batchNorm(
      TracedArray self,
      NDArray input,
      NDArray runningMean,
      NDArray runningVariance,
      @Nullable NDArray gamma,
      @Nullable NDArray beta,
      int axis,
      float momentum,
      float epsilon,
      boolean training) {
    Ops tf = self.tf();
    TracedArray x = self.trace().traced(input);
    int channelAxis = x.axis(axis);
    long[] perChannel = new long[x.rank()];
    Arrays.fill(perChannel, 1);
    perChannel[channelAxis] = x.shape().get(channelAxis);
    Operand<TInt32> channelShape = Shapes.lengths(tf, perChannel);
    Operand<TNumber> values = x.floating();

    Operand<TNumber> mean;
    Operand<TNumber> variance;
    Operand<TNumber> centred;
    if (training) {
      Operand<TInt32> others =
          tf.constant(Arrays.stream(x.allAxes()).filter(other -> other != channelAxis).toArray());
      mean = tf.math.mean(values, others, Mean.keepDims(true));
      centred = tf.math.sub(values, mean);
      Operand<TNumber> squares = tf.sum(tf.math.square(centred), others, Sum.keepDims(true));
      Operand<TNumber> count = count(tf, values, others);
      variance = tf.math.div(squares, count);
      Operand<TNumber> unbiased =
          tf.math.div(squares, tf.math.sub(count, tf.constant(values.type(), 1)));
      update(self.trace().traced(runningMean), mean, momentum);
      update(self.trace().traced(runningVariance), unbiased, momentum);
    } else {
      mean = tf.reshape(self.trace().traced(runningMean).floating(), channelShape);
      variance = tf.reshape(self.trace().traced(runningVariance).floating(), channelShape);
      centred = tf.math.sub(values, mean);
    }
    Operand<TNumber> result =
        tf.math.mul(
            centred, tf.math.rsqrt(tf.math.add(variance, tf.constant(values.type(), epsilon))));
    return self.list(scaled(self, result, gamma, beta, perChannel));
  }

  /** How many elements each mean is taken over. */
  private static Operand<TNumber> count(Ops tf, Operand<TNumber> values, Operand<TInt32> axes) {
    Operand<TInt32> lengths = tf.gather(tf.shape(values), axes, tf.constant(0));
    return tf.dtypes.cast(tf.prod(lengths, tf.constant(0)), values.type());
  }

  private static void update(TracedArray running, Operand<TNumber> batch, float momentum) {
    Ops tf = running.tf();
    Operand<TNumber> before = running.floating();
    Operand<TNumber> observed =
        tf.reshape(tf.stopGradient(batch), Shapes.known(tf, running.shape()));
    running.rebind(
        tf.math.add(
            tf.math.mul(before, tf.constant(before.type(), momentum)),
            tf.math.mul(observed, tf.constant(before.type(), 1 - momentum))));
  }

  private static Operand<TNumber> scaled(
      TracedArray self,
      Operand<TNumber> values,
      @Nullable NDArray gamma,
      @Nullable NDArray beta,
      long[] shape) {
    Ops tf = self.tf();
    Operand<TNumber> result = values;
    if (gamma != null) {
      Operand<TNumber> factor = self.trace().traced(gamma).floating();
      result = tf.math.mul(result, tf.reshape(factor, Shapes.lengths(tf, shape)));
    }
    if (beta != null) {
      Operand<TNumber> shift = self.trace().traced(beta).floating();
      result = tf.math.add(result, tf.reshape(shift, Shapes.lengths(tf, shape)));
    }
    return result;
  }
}
