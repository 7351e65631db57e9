package org.anomalyaware.datasets.cicids.simulation;

/** Units of time in microseconds. */
final class Durations {

  static final double MILLISECOND = 1e3;
  static final double SECOND = 1e6;

  private Durations() {}
}
