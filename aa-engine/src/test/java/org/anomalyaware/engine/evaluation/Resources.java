package org.anomalyaware.engine.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies of the files that lie beside the tests. */
final class Resources {

  private Resources() {}

  static Path copy(String name, Path folder) throws IOException {
    Path target = folder.resolve(name);
    try (InputStream resource = Resources.class.getResourceAsStream(name)) {
      Files.copy(resource, target);
    }
    return target;
  }
}
