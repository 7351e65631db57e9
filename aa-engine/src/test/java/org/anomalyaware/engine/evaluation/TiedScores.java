package org.anomalyaware.engine.evaluation;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** 2 to 40 scores among eight values, so that most are tied with others. */
final class TiedScores implements ArbitrarySupplier<double[]> {

  @Override
  public Arbitrary<double[]> get() {
    return Arbitraries.integers()
        .between(-3, 4)
        .map(Integer::doubleValue)
        .array(Double[].class)
        .ofMinSize(2)
        .ofMaxSize(40)
        .map(TiedScores::unboxed);
  }

  private static double[] unboxed(Double[] boxed) {
    double[] values = new double[boxed.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = boxed[i];
    }
    return values;
  }
}
