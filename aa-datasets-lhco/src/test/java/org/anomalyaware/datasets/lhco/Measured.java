package org.anomalyaware.datasets.lhco;

import java.lang.System.Logger.Level;

/** Prints what a test measured, so that numbers quoted elsewhere can be seen to come from here. */
public final class Measured {
  private static final System.Logger LOGGER = System.getLogger("measured");

  private Measured() {}

  /** A quantity and its value. */
  public static void print(String quantity, String value) {
    LOGGER.log(Level.INFO, "{0}: {1}", quantity, value);
  }
}
