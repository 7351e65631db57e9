package org.anomalyaware.datasets.csv;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.anomalyaware.api.dataset.DatasetException;

/** What a failure to read means to the user. */
final class FileFailure {

  private FileFailure() {}

  /**
   * The message of a failure.
   *
   * @param place up to where the file could be read; empty for nowhere
   * @param failure an {@link java.io.IOException}, as it is or wrapped
   */
  static DatasetException of(Path path, String place, Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    String where = Shown.text(path.toString()) + (place.isEmpty() ? "" : ", after " + place);
    if (cause instanceof CharacterCodingException) {
      return new DatasetException(
          where
              + ": the text is not in UTF-8. Convert the file, such as by"
              + " 'iconv -f WINDOWS-1252 -t UTF-8'.",
          failure);
    }
    String what = Shown.text(String.valueOf(cause == null ? null : cause.getMessage()));
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return new DatasetException(
          where + ": the file is damaged or cut short (" + what + "). Copy or fetch it again.",
          failure);
    }
    return new DatasetException(
        where + ": the file cannot be read (" + what + "). Check that it is a readable table.",
        failure);
  }
}
