package org.anomalyaware.engine.tracing;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.random.StatelessRandomGetKeyCounter;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TIntegral;
import org.tensorflow.types.family.TNumber;

/**
 * Random numbers as a pure function of the seed that is fed when the graph runs.
 *
 * <p>The seed's two elements count by 32 bits each, into which wider ones are folded: compiled by
 * XLA, TensorFlow ignores the upper 32 bits of each. Each draw of a trace has its own number, which
 * moves the first element. So whoever varies the second element alone, say by counting steps, gets
 * different numbers in each draw of each step.
 *
 * <p>The generator is Philox 4x32-10 (Salmon et al., SC11). TensorFlow makes floating-point numbers
 * of its bits in one way with XLA and in another without, so they are made here: the bits are then
 * the same, and what is computed from them is the same to rounding.
 */
final class RandomNumbers {
  /**
   * How far one draw moves the seed from the one before: 2^32 divided by the golden ratio, which
   * keeps the draws of one seed far from those of the seeds next to it (Knuth, TAOCP volume 3,
   * 6.4).
   */
  private static final long STRIDE = 0x9E3779B9L;

  private static final long LOWER_HALF = 0xFFFFFFFFL;

  /** TensorFlow's number for Philox; leaving the choice to the device would change the numbers. */
  private static final int PHILOX = 1;

  /** How many of the 32 random bits are dropped, so that FLOAT32 holds the rest exactly. */
  private static final int DROPPED_BITS = 8;

  private static final double SCALE = 1.0 / (1L << (Integer.SIZE - DROPPED_BITS));

  private static final double SQUARE_ROOT_OF_TWO = Math.sqrt(2);

  /** The probability of a normal variable to lie within two standard deviations: erf(sqrt(2)). */
  private static final double WITHIN_TWO_DEVIATIONS = 0.9544997361036416;

  private final Trace trace;
  private final Operand<? extends TIntegral> seed;
  private long draws;

  RandomNumbers(Trace trace, Operand<? extends TIntegral> seed) {
    this.trace = trace;
    this.seed = seed;
  }

  private StatelessRandomGetKeyCounter next() {
    Ops tf = trace.tf();
    Operand<TInt64> wide = tf.dtypes.cast(seed, TInt64.class);
    Operand<TInt64> upper = tf.bitwise.rightShift(wide, tf.constant((long) Integer.SIZE));
    // Multiplied by an odd number above 2^31, so that -1 does not become 0 like 0 itself.
    Operand<TInt64> folded = tf.bitwise.bitwiseXor(wide, tf.math.mul(upper, tf.constant(STRIDE)));
    Operand<TInt64> moved = tf.math.add(folded, tf.constant(new long[] {draws * STRIDE, 0}));
    draws++;
    return tf.random.statelessRandomGetKeyCounter(
        tf.bitwise.bitwiseAnd(moved, tf.constant(LOWER_HALF)));
  }

  private Operand<TInt32> algorithm() {
    return trace.tf().constant(PHILOX);
  }

  /** Integers from -2^23 to 2^23 - 1, all equally likely, as floating-point numbers. */
  private Operand<TFloat32> bits(Operand<TInt32> shape) {
    Ops tf = trace.tf();
    StatelessRandomGetKeyCounter draw = next();
    Operand<TInt32> bits =
        tf.random.statelessRandomUniformFullIntV2(
            shape, draw.key(), draw.counter(), algorithm(), TInt32.class);
    return tf.dtypes.cast(tf.bitwise.rightShift(bits, tf.constant(DROPPED_BITS)), TFloat32.class);
  }

  /** Uniform in [0, 1). */
  Operand<TNumber> uniform(Operand<TInt32> shape, Class<TNumber> type) {
    Ops tf = trace.tf();
    Operand<TFloat32> scaled = tf.math.mul(bits(shape), tf.constant((float) SCALE));
    return tf.dtypes.cast(tf.math.add(scaled, tf.constant(0.5f)), type);
  }

  /** Of mean 0 and variance 1. */
  Operand<TNumber> normal(Operand<TInt32> shape, Class<TNumber> type) {
    return quantile(shape, 1, type);
  }

  /** Of a normal distribution of mean 0 and variance 1 cut off beyond 2 and -2. */
  Operand<TNumber> truncatedNormal(Operand<TInt32> shape, Class<TNumber> type) {
    return quantile(shape, WITHIN_TWO_DEVIATIONS, type);
  }

  private Operand<TNumber> quantile(Operand<TInt32> shape, double share, Class<TNumber> type) {
    Ops tf = trace.tf();
    // As one vector, since XLA's loops run along the last axis, which may be short.
    Operand<TInt32> size = tf.reshape(tf.prod(shape, tf.constant(0)), tf.constant(new int[] {1}));
    Operand<TFloat32> drawn = quantile(tf, bits(size), share);
    return tf.dtypes.cast(tf.reshape(drawn, shape), type);
  }

  /**
   * The normal quantile function of numbers uniform in the middle {@code share} of (0, 1).
   *
   * @param bits integers from -2^23 to 2^23 - 1
   */
  static Operand<TFloat32> quantile(Ops tf, Operand<TFloat32> bits, double share) {
    // In the middle between two multiples of the step, never at 0, -1 or 1.
    Operand<TFloat32> centred = tf.math.add(bits, tf.constant(0.5f));
    Operand<TFloat32> uniform = tf.math.mul(centred, tf.constant((float) (2 * SCALE * share)));
    // Without XLA, TensorFlow works out erfinv(x) from (x + 1) / 2, which is exact near -1 but
    // coarse near 1, where it even gives infinity. So only negative numbers are handed to it.
    Operand<TFloat32> magnitude = tf.math.neg(tf.math.erfinv(tf.math.neg(tf.math.abs(uniform))));
    Operand<TFloat32> scaled = tf.math.mul(magnitude, tf.constant((float) SQUARE_ROOT_OF_TWO));
    return tf.math.mul(tf.math.sign(uniform), scaled);
  }

  /** Integers from {@code low}, which is included, to {@code high}, which is not. */
  Operand<TNumber> integers(Operand<TInt32> shape, Operand<TNumber> low, Operand<TNumber> high) {
    StatelessRandomGetKeyCounter draw = next();
    return trace
        .tf()
        .random
        .statelessRandomUniformIntV2(shape, draw.key(), draw.counter(), algorithm(), low, high);
  }
}
