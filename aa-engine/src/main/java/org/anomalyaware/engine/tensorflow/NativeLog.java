package org.anomalyaware.engine.tensorflow;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TensorFlow 2.18 logs through Abseil, which heeds no environment variable before {@code
 * absl::InitializeLog()}, and nothing in TensorFlow Java calls that. So the least severity is set
 * where Abseil keeps it.
 */
final class NativeLog {

  private static final Logger log = LoggerFactory.getLogger(NativeLog.class);
  private static final String FRAMEWORK = System.mapLibraryName("tensorflow_framework");
  private static final String SET_MINIMUM =
      "_ZN4absl12lts_2023080214SetMinLogLevelENS0_14LogSeverityAtLeastE";
  private static final int ERROR = 2;

  private NativeLog() {}

  /**
   * Lets errors through and nothing less; a version of TensorFlow with other symbols stays loud.
   */
  static void quieten(Path folder) {
    try {
      Function setMinimum =
          NativeLibrary.getInstance(folder.resolve(FRAMEWORK).toString()).getFunction(SET_MINIMUM);
      setMinimum.invokeVoid(new Object[] {ERROR});
    } catch (UnsatisfiedLinkError e) {
      log.debug("TensorFlow's own log cannot be quietened", e);
    }
  }
}
