package org.anomalyaware.engine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.engine.files.FileTrees;
import org.anomalyaware.engine.files.StagedPlace;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A run's folder that appears whole or not at all: files are written to a hidden folder beside it,
 * which {@link #commit} moves into place.
 *
 * <pre>{@code
 * try (RunFolder folder = RunFolder.stage(target, false)) {
 *   outcome.writeTo(folder.path());
 *   folder.commit();
 * }
 * }</pre>
 *
 * <p>For one thread at a time, which closes it. While it is open no other process may stage the
 * same target. What killed processes left beside a target is removed by the next that stages one
 * there.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RunFolder implements AutoCloseable {

  private final StagedPlace place;
  private final boolean replace;
  private volatile boolean closed;

  private RunFolder(StagedPlace place, boolean replace) {
    this.place = place;
    this.replace = replace;
  }

  /**
   * Prepares a folder, so that what would keep it from being written is known before the run.
   *
   * @param target where the run is to be
   * @param replace whether an earlier run there, or an empty folder, is replaced
   * @throws AnomalyAwareException if there is something already, or somebody else is on the way
   *     there, or its parent cannot be written
   */
  public static RunFolder stage(Path target, boolean replace) {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw refused(target + " cannot be a run's folder; name one inside another folder.", null);
    }
    requireFree(absolute, replace);
    StagedPlace place = null;
    boolean made = false;
    try {
      place = StagedPlace.beside(absolute);
      // Not createTempDirectory: its folders are closed to everybody else, for ever.
      Files.createDirectory(place.path());
      made = true;
      return new RunFolder(place, replace);
    } catch (FileAlreadyExistsException e) {
      throw refused(e.getFile() + " is a file, so no folder can be made in it.", e);
    } catch (IOException e) {
      throw refused(
          "No folder can be made in "
              + parent
              + ". Does it exist, and may you write there? Choose another place with --out.",
          e);
    } finally {
      if (place != null && !made) {
        place.close();
      }
    }
  }

  private static void requireFree(Path target, boolean replace) {
    if (!Files.exists(target) || isEmptyFolder(target)) {
      return;
    }
    if (!replace) {
      throw refused(
          target + " exists already. Choose another folder, or replace it with --force.", null);
    }
    if (!Files.isRegularFile(target.resolve("result.json"))) {
      throw refused(
          target + " exists and does not hold a run (no result.json), so it is not replaced.",
          null);
    }
  }

  private static boolean isEmptyFolder(Path target) {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw refused(target + " cannot be read: " + e, e);
    }
  }

  /** Where to write files before {@link #commit}. */
  public Path path() {
    return place.path();
  }

  /** Where the run will be. */
  public Path target() {
    return place.target();
  }

  /**
   * Moves everything into place, at once.
   *
   * @throws AnomalyAwareException if that fails, or another run has come there since; that run, or
   *     an earlier one, is then still there
   */
  public void commit() {
    if (closed) {
      throw new IllegalStateException("The run folder " + target() + " is closed");
    }
    Path target = place.target();
    requireFree(target, replace);
    try {
      boolean replaces = Files.exists(target);
      if (replaces) {
        Files.move(target, place.earlier(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(place.path(), target, StandardCopyOption.ATOMIC_MOVE);
      if (replaces) {
        FileTrees.delete(place.earlier());
      }
    } catch (IOException e) {
      restore();
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.RUN, "The run cannot be moved to " + target + ": " + e, e);
    }
  }

  private void restore() {
    Path target = place.target();
    Path earlier = place.earlier();
    if (Files.exists(earlier) && !Files.exists(target)) {
      try {
        Files.move(earlier, target);
      } catch (IOException e) {
        throw new AnomalyAwareException(
            AnomalyAwareException.Kind.RUN, "The earlier run is now in " + earlier + ": " + e, e);
      }
    }
  }

  /** Removes what was not committed, and lets others go there. Closing again does nothing. */
  @Override
  public void close() {
    closed = true;
    place.close();
  }

  private static AnomalyAwareException refused(String message, @Nullable Exception cause) {
    return new AnomalyAwareException(AnomalyAwareException.Kind.CONFIGURATION, message, cause);
  }
}
