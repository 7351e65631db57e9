package org.anomalyaware.engine.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apiguardian.api.API;

/** Files that appear whole or not at all. */
@API(status = API.Status.INTERNAL)
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes a text to a hidden file beside the target and moves it there, over what was there. */
  public static void write(Path target, String text) throws IOException {
    Path partial =
        target.resolveSibling("." + target.getFileName() + ".partial-" + UUID.randomUUID());
    try {
      Files.writeString(partial, text);
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
