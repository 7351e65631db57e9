package org.anomalyaware.datasets.lhco.hdf5;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.anomalyaware.api.dataset.DatasetException;

/**
 * Calls into the HDF5 library. A damaged file makes it throw not only its own exception but
 * whatever its parsing runs into, such as a buffer that is too short; all of it means that the file
 * cannot be read.
 */
final class Guard {
  private Guard() {}

  static <T> T opening(Path file, Supplier<T> call) {
    return guarded(call, file + " cannot be read as HDF5");
  }

  static <T> T reading(Path file, String what, Supplier<T> call) {
    return guarded(call, file + ": " + what + ", cannot be read");
  }

  private static <T> T guarded(Supplier<T> call, String failure) {
    try {
      return call.get();
    } catch (DatasetException | CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      Throwable root = root(e);
      if (root instanceof ClosedByInterruptException) {
        CancellationException cancelled = new CancellationException("Reading was interrupted");
        cancelled.initCause(e);
        throw cancelled;
      }
      throw new DatasetException(
          failure + ": " + reason(root) + "; the file is damaged or incomplete, fetch it again", e);
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
