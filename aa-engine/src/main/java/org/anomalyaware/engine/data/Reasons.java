package org.anomalyaware.engine.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.anomalyaware.api.dataset.DatasetException;

/** Failures of files in words. */
final class Reasons {

  private Reasons() {}

  /** Why a file could not be used, without its name. */
  static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    if (failure instanceof EOFException) {
      return "it ends too early";
    }
    String message =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /** That a folder cannot be written to, and what to do. */
  static DatasetException unwritable(Path folder, IOException failure) {
    return new DatasetException(
        "%s cannot be written to: %s. %s, or name another folder with --data DIR or AA_DATA_HOME."
            .formatted(folder, of(failure), advice(of(failure))),
        failure);
  }

  /** That the folder of a file cannot be written to; a dataset's, if the file is not there yet. */
  static DatasetException unwritableAround(Path file, IOException failure) {
    Path folder = file.toAbsolutePath();
    do {
      folder = Objects.requireNonNullElse(folder.getParent(), folder);
    } while (folder.endsWith(Workshop.NAME));
    return unwritable(folder, failure);
  }

  private static String advice(String reason) {
    return reason.contains("space") || reason.contains("quota")
        ? "Free some space; what has come so far is kept, and the next fetch goes on from there"
        : "Make it writable";
  }
}
