package org.anomalyaware.engine.training;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.anomalyaware.api.result.Phase;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;

/** Independent streams of random numbers from the one seed of a run. */
final class Seeds {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Seeds() {}

  /** The generator that shuffles one epoch. */
  static RandomGenerator shuffling(long seed, Phase phase, int epoch) {
    return FACTORY.create(mix(mix(mix(seed) + phase.id().hashCode()) + epoch));
  }

  /** What the graph's own random numbers of a phase begin with; at least 0. */
  static int ofPhase(long seed, Phase phase) {
    return notNegative(mix(mix(seed) + phase.id().hashCode()));
  }

  /** What random numbers begin with while errors are measured; at least 0. */
  static int ofMeasurement(long seed) {
    return notNegative(mix(mix(seed) + "measurement".hashCode()));
  }

  /** A seed that does not change while the graph runs. */
  static Operand<TInt32> constant(Ops tf, long seed) {
    return tf.constant(new int[] {notNegative(mix(seed)), notNegative(mix(~seed))});
  }

  /** With XLA and without, TensorFlow makes different numbers of a negative seed. */
  private static int notNegative(long bits) {
    return (int) (bits >>> 33);
  }

  /**
   * Spreads neighbouring seeds over all 64 bits: the finalizer of SplitMix64 (Steele, Lea and
   * Flood, OOPSLA 2014, figure 16).
   */
  private static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
