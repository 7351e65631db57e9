package org.anomalyaware.engine.tensorflow;

import com.sun.jna.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The standard error that native code writes to, below Java's {@link System#err}. */
final class NativeStandardError {

  private static final int STANDARD_ERROR = 2;
  private static final int WRITE_ONLY = 1;

  private NativeStandardError() {}

  /** Does some work and returns the lines that were written to standard error meanwhile. */
  static List<String> during(Runnable work) throws IOException {
    Path file = Files.createTempFile("anomaly-aware-", ".log");
    try {
      int original = call("dup", STANDARD_ERROR);
      int diverted = call("open", file.toString(), WRITE_ONLY);
      call("dup2", diverted, STANDARD_ERROR);
      call("close", diverted);
      try {
        work.run();
      } finally {
        call("dup2", original, STANDARD_ERROR);
        call("close", original);
      }
      return Files.readAllLines(file);
    } finally {
      Files.delete(file);
    }
  }

  private static int call(String function, Object... arguments) throws IOException {
    int result = Function.getFunction("c", function).invokeInt(arguments);
    if (result < 0) {
      throw new IOException("the C library's " + function + " failed");
    }
    return result;
  }
}
