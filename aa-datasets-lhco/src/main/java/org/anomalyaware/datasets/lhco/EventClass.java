package org.anomalyaware.datasets.lhco;

/** The two classes of the sample, in the order of their labels. */
enum EventClass {
  BACKGROUND("QCD", 0, 1_000_000),
  SIGNAL("W'", 1, 100_000);

  private final String display;
  private final int label;
  private final int official;

  EventClass(String display, int label, int official) {
    this.display = display;
    this.label = label;
    this.official = official;
  }

  /** The name that users see. */
  String display() {
    return display;
  }

  /** What the column {@code label} holds for it. */
  int label() {
    return label;
  }

  /** How many events the official features file holds. */
  int official() {
    return official;
  }
}
