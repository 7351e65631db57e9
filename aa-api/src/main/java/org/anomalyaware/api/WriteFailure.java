package org.anomalyaware.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** That something could not be written, in one message: what, where, why, and what to do. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class WriteFailure {

  private WriteFailure() {}

  /**
   * A failure of kind RUN.
   *
   * @param what begins the message, such as {@code The results}
   * @param folder where it was to be; may be a hidden one beside its target
   * @param failure what the file system or TensorFlow says
   */
  public static AnomalyAwareException of(String what, Path folder, Exception failure) {
    String reason = reason(failure);
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.RUN,
        "%s cannot be written to %s: %s. %s"
            .formatted(what, visible(folder), reason, advice(reason, folder)),
        failure);
  }

  private static Path visible(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
    return hidden && parent != null ? parent : folder;
  }

  private static String reason(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    @Nullable String said =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    if (said == null) {
      return failure.getClass().getSimpleName();
    }
    // TensorFlow names the file first, and what it tried last.
    String reason = said.substring(said.lastIndexOf("; ") + 1).strip();
    return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }

  private static String advice(String reason, Path folder) {
    if (reason.contains("space") || reason.contains("quota")) {
      return "There was room for %s, and more is needed. Free some space, or choose another folder with --out."
          .formatted(size(room(folder)));
    }
    if (reason.contains("too large")) {
      return "No file may become that large here; 'ulimit -f' shows the limit, and 'ulimit -f unlimited' lifts it.";
    }
    return "Make the folder writable, or choose another with --out.";
  }

  /** What is free, and what was written before it was too little. */
  private static long room(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return Files.getFileStore(folder).getUsableSpace()
          + files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? "%d kB".formatted(bytes / 1_000)
        : "%d MB".formatted(bytes / 1_000_000);
  }
}
