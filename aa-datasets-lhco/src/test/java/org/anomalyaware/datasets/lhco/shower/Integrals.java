package org.anomalyaware.datasets.lhco.shower;

import java.util.function.DoubleUnaryOperator;

/** Numerical integration for tests. */
public final class Integrals {
  private static final int STEPS = 2_000;

  private Integrals() {}

  /** Simpson's rule. */
  public static double integral(DoubleUnaryOperator function, double low, double high) {
    double width = (high - low) / STEPS;
    double sum = function.applyAsDouble(low) + function.applyAsDouble(high);
    for (int i = 1; i < STEPS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * function.applyAsDouble(low + i * width);
    }
    return sum * width / 3;
  }
}
