package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Numbers to try an operation on; drawn with a fixed seed, so the same in each run. */
record Input(Shape shape, ToDoubleFunction<Random> distribution) {

  /** Standard normal: far from any special point with the seed in use. */
  static Input normal(long... shape) {
    return new Input(new Shape(shape), Random::nextGaussian);
  }

  static Input between(double low, double high, long... shape) {
    return new Input(new Shape(shape), random -> low + (high - low) * random.nextDouble());
  }

  double[] values(int position) {
    Random random = new Random(1_000 + position);
    double[] values = new double[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      // Exact in FLOAT32, so that both precisions see the same numbers.
      values[i] = (float) distribution.applyAsDouble(random);
    }
    return values;
  }
}
