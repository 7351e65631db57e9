package org.anomalyaware.engine.tracing;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.random.StatelessRandomGetKeyCounter;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TIntegral;
import org.tensorflow.types.family.TNumber;

/**
 * Random numbers as a pure function of the seed that is fed when the graph runs.
 *
 * <p>Each draw of a trace has its own number, which goes into the upper 32 bits of the second
 * element of the seed. Draws are therefore independent of each other as long as whoever feeds the
 * seed varies its first element freely and its second one below 2^32, say with the training step.
 * The generator is Philox 4x32-10 (Salmon et al., SC11), with or without XLA.
 */
final class RandomNumbers {
  /** TensorFlow's number for Philox; leaving the choice to the device would change the numbers. */
  private static final int PHILOX = 1;

  private final Ops tf;
  private final Operand<? extends TIntegral> seed;
  private long draws;

  RandomNumbers(Ops tf, Operand<? extends TIntegral> seed) {
    this.tf = tf;
    this.seed = seed;
  }

  private StatelessRandomGetKeyCounter next() {
    Operand<TInt64> number = tf.constant(new long[] {0, draws << Integer.SIZE});
    draws++;
    return tf.random.statelessRandomGetKeyCounter(
        tf.math.add(tf.dtypes.cast(seed, TInt64.class), number));
  }

  private Operand<TInt32> algorithm() {
    return tf.constant(PHILOX);
  }

  /** Uniform in [0, 1). */
  Operand<TNumber> uniform(Operand<TInt64> shape, Class<TNumber> type) {
    StatelessRandomGetKeyCounter draw = next();
    return tf.random.statelessRandomUniformV2(shape, draw.key(), draw.counter(), algorithm(), type);
  }

  /** Of mean 0 and variance 1. */
  Operand<TNumber> normal(Operand<TInt64> shape, Class<TNumber> type) {
    StatelessRandomGetKeyCounter draw = next();
    return tf.random.statelessRandomNormalV2(shape, draw.key(), draw.counter(), algorithm(), type);
  }

  /** Of a normal distribution of mean 0 and variance 1 cut off beyond 2 and -2. */
  Operand<TNumber> truncatedNormal(Operand<TInt64> shape, Class<TNumber> type) {
    StatelessRandomGetKeyCounter draw = next();
    return tf.random.statelessTruncatedNormalV2(
        shape, draw.key(), draw.counter(), algorithm(), type);
  }

  /** Integers from {@code low}, which is included, to {@code high}, which is not. */
  Operand<TNumber> integers(Operand<TInt64> shape, Operand<TNumber> low, Operand<TNumber> high) {
    StatelessRandomGetKeyCounter draw = next();
    return tf.random.statelessRandomUniformIntV2(
        shape, draw.key(), draw.counter(), algorithm(), low, high);
  }
}
