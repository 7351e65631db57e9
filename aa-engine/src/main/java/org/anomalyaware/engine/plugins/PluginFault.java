package org.anomalyaware.engine.plugins;

import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/** What a plugin did wrong, told from what it threw: the reason, and what to do about it. */
@API(status = API.Status.INTERNAL)
public final class PluginFault {

  private static final Pattern PROVIDER =
      Pattern.compile("(\\S+): (?:Provider )?(\\S+) (not found|not a subtype)");

  private PluginFault() {}

  /**
   * Tells of a fault.
   *
   * @param thrown what came out of a plugin, or out of looking for one
   * @return such as {@code it needs the class com.acme.Tool, which is not there. Put ...}
   */
  public static String of(Throwable thrown) {
    if (thrown instanceof ServiceConfigurationError
        || thrown instanceof ExceptionInInitializerError) {
      Throwable cause = thrown.getCause();
      return cause == null ? registration(String.valueOf(thrown.getMessage())) : of(cause);
    }
    if (thrown instanceof UnsupportedClassVersionError) {
      return ("it was compiled for a newer Java than this one, which is %s (%s). Run it with a"
              + " newer Java, or compile it with --release %s.")
          .formatted(Runtime.version().feature(), thrown.getMessage(), Runtime.version().feature());
    }
    if (thrown instanceof ClassNotFoundException || thrown instanceof NoClassDefFoundError) {
      return missing(String.valueOf(thrown.getMessage()).replace('/', '.'));
    }
    if (thrown instanceof LinkageError) {
      return "it does not fit what it runs with (%s). Get a build for this version (%s)."
          .formatted(thrown, version());
    }
    if (thrown instanceof NoSuchMethodException) {
      return "it has no public constructor without arguments. Give it one.";
    }
    return "it threw %s. Ask its author; -vv logs where.".formatted(thrown);
  }

  private static String missing(String name) {
    return isOfApplication(name)
        ? ("it needs the class %s, which this program keeps to itself: plugins in folders see the"
                + " API alone. Put the library that holds the class beside its jar.")
            .formatted(name)
        : ("it needs the class %s, which is not there. Put the jar that holds the class beside its"
                + " jar, both in one sub-folder.")
            .formatted(name);
  }

  private static boolean isOfApplication(String name) {
    try {
      Class.forName(name, false, PluginFault.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static String registration(String message) {
    Matcher provider = PROVIDER.matcher(message);
    if (!provider.matches()) {
      return "its registration cannot be read (%s). Correct that file.".formatted(message);
    }
    String kind = provider.group(1);
    return ("META-INF/services/%s names the class %s, which %s. Correct that file, or build the"
            + " plugin again.")
        .formatted(
            kind,
            provider.group(2),
            provider.group(3).equals("not found")
                ? "is not there"
                : "is no " + kind.substring(kind.lastIndexOf('.') + 1));
  }

  private static String version() {
    String version = Plugin.class.getPackage().getImplementationVersion();
    return version == null ? "SPI " + Plugin.SPI_VERSION : version;
  }
}
