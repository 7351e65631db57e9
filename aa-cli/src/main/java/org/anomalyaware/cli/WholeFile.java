package org.anomalyaware.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.engine.files.StagedPlace;

/** A file that appears whole or not at all: written beside its place, then moved into it. */
final class WholeFile implements AutoCloseable {

  private final StagedPlace place;
  private final boolean replace;

  private WholeFile(StagedPlace place, boolean replace) {
    this.place = place;
    this.replace = replace;
  }

  /**
   * Prepares a file, so that what would keep it from being written is known at once.
   *
   * @throws AnomalyAwareException if there is one already that may not be replaced, or another
   *     process is writing it, or its folder cannot be written
   */
  static WholeFile stage(Path target, boolean replace) {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.getParent() == null || Files.isDirectory(absolute)) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION, target + " is a folder; name a file with --out");
    }
    requireFree(absolute, replace);
    StagedPlace place = null;
    boolean made = false;
    try {
      place = StagedPlace.beside(absolute);
      Files.createFile(place.path());
      made = true;
      return new WholeFile(place, replace);
    } catch (FileAlreadyExistsException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION, e.getFile() + " is a file, so nothing can be written in it", e);
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          "No file can be written in "
              + absolute.getParent()
              + ". Does it exist, and may you write there? Choose another place with --out.",
          e);
    } finally {
      if (place != null && !made) {
        place.close();
      }
    }
  }

  private static void requireFree(Path target, boolean replace) {
    if (!replace && Files.exists(target)) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          target + " exists already. Choose another file, or replace it with --force.");
    }
  }

  /** Where to write before {@link #commit}. */
  Path path() {
    return place.path();
  }

  /** Moves the file into place, at once. */
  void commit() throws IOException {
    requireFree(place.target(), replace);
    Files.move(place.path(), place.target(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was not committed. */
  @Override
  public void close() {
    place.close();
  }
}
