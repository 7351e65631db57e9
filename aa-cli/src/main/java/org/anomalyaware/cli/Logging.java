package org.anomalyaware.cli;

/**
 * Sets how much is logged. {@code logback.xml} reads the property when the first logger is made.
 */
final class Logging {

  private static final String LEVEL_PROPERTY = "aa.log.level";
  private static final String PLUGINS_LEVEL_PROPERTY = "aa.log.plugins.level";

  private static int verbosity;

  private Logging() {}

  /**
   * Has an effect only before the first logger is made.
   *
   * @param times how often the user asked for more
   */
  static void verbosity(int times) {
    verbosity = times;
    System.setProperty(LEVEL_PROPERTY, times > 1 ? "DEBUG" : times == 1 ? "INFO" : "WARN");
  }

  /** For commands that print them: logging them too would say everything twice. */
  static void leaveSkippedPluginsToTheCommand() {
    if (!isVerbose()) {
      System.setProperty(PLUGINS_LEVEL_PROPERTY, "ERROR");
    }
  }

  static boolean isVerbose() {
    return verbosity > 0;
  }
}
