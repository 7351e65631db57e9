package org.anomalyaware.benchmarks;

/** What a measured number counts. */
enum Unit {
  STEPS_PER_SECOND("steps/s", true),
  ROWS_PER_SECOND("rows/s", true),
  EVENTS_PER_SECOND("events/s", true),
  GIGAFLOPS("10⁹ operations/s", true),
  GIGABYTES_PER_SECOND("GB/s", true),
  SECONDS("s", false);

  private final String label;
  private final boolean moreIsBetter;

  Unit(String label, boolean moreIsBetter) {
    this.label = label;
    this.moreIsBetter = moreIsBetter;
  }

  String label() {
    return label;
  }

  /** How many times as good a value is as another: above 1 if it is better. */
  double advantage(double ours, double theirs) {
    return moreIsBetter ? ours / theirs : theirs / ours;
  }
}
