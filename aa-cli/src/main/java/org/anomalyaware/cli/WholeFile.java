package org.anomalyaware.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;

/** A file that appears whole or not at all: written beside its place, then moved into it. */
final class WholeFile implements AutoCloseable {

  private final Path target;
  private final Path staged;
  private final boolean replace;

  private WholeFile(Path target, Path staged, boolean replace) {
    this.target = target;
    this.staged = staged;
    this.replace = replace;
  }

  /**
   * Prepares a file, so that what would keep it from being written is known at once.
   *
   * @throws AnomalyAwareException if there is one already that may not be replaced, or its folder
   *     cannot be written
   */
  static WholeFile stage(Path target, boolean replace) {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null || Files.isDirectory(absolute)) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION, target + " is a folder; name a file with --out");
    }
    WholeFile file =
        new WholeFile(
            absolute,
            parent.resolve("." + absolute.getFileName() + ".partial-" + UUID.randomUUID()),
            replace);
    file.requireFree();
    try {
      Files.createDirectories(parent);
      Files.createFile(file.staged);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION, e.getFile() + " is a file, so nothing can be written in it", e);
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          "No file can be written in "
              + parent
              + ". Does it exist, and may you write there? Choose another place with --out.",
          e);
    }
  }

  private void requireFree() {
    if (!replace && Files.exists(target)) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          target + " exists already. Choose another file, or replace it with --force.");
    }
  }

  /** Where to write before {@link #commit}. */
  Path path() {
    return staged;
  }

  /** Moves the file into place, at once. */
  void commit() throws IOException {
    requireFree();
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was not committed. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(staged);
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.RUN, "The unfinished file " + staged + " cannot be removed: " + e, e);
    }
  }
}
