package org.anomalyaware.engine.data;

import java.nio.file.Path;
import org.anomalyaware.api.dataset.DataFile;
import org.apiguardian.api.API;

/** What is known of a file that a dataset is made of. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface FileState {

  /** The file. */
  DataFile file();

  /** Where it lies or, if it is missing, where it would be kept. */
  Path place();

  /**
   * It is there and, as far as was looked at, whole.
   *
   * @param bytes its size where it lies, packed or not
   */
  record Present(DataFile file, Path place, long bytes) implements FileState {}

  /** It is nowhere. */
  record Missing(DataFile file, Path place) implements FileState {}

  /**
   * Something else is in its place.
   *
   * @param finding what is wrong, such as {@code it has 9,000 bytes instead of 10,008}
   */
  record Damaged(DataFile file, Path place, long bytes, String finding) implements FileState {}
}
