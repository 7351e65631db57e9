package org.anomalyaware.engine.tensorflow;

import com.sun.jna.Function;

/**
 * The environment of this process as native code sees it. Java's own view, {@link System#getenv},
 * was copied at start-up and does not change.
 */
final class ProcessEnvironment {

  private ProcessEnvironment() {}

  /** Sets a variable unless the user has set it. */
  static void setDefault(String name, String value) {
    if (System.getenv(name) == null) {
      int keepExisting = 0;
      Function.getFunction("c", "setenv").invokeInt(new Object[] {name, value, keepExisting});
    }
  }
}
