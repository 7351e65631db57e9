package org.anomalyaware.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.engine.files.FileTrees;

/** A folder for files on their way to where they are wanted; gone when it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

  static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("anomaly-aware-"));
    } catch (IOException e) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.RUN,
          "No temporary folder can be made in "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + e.getMessage()
              + ". Free some space, or name another with -Djava.io.tmpdir=FOLDER.",
          e);
    }
  }

  @Override
  public void close() {
    FileTrees.delete(path);
  }
}
