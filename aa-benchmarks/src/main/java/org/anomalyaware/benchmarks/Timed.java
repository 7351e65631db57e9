package org.anomalyaware.benchmarks;

import java.util.function.DoubleSupplier;

/** Our own work, which is done once to warm up. */
record Timed(String name, DoubleSupplier work) implements Contestant {

  @Override
  public void prepare() {
    double warmedUp = work.getAsDouble();
    if (!(warmedUp > 0)) {
      throw new IllegalStateException(name + " measured " + warmedUp);
    }
  }

  @Override
  public double measure() {
    return work.getAsDouble();
  }
}
