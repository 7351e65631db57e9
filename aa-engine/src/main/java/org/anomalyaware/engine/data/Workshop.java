package org.anomalyaware.engine.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.engine.files.FileTrees;
import org.anomalyaware.engine.files.FolderLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hidden folder within a dataset's folder, where files stay until they are whole. One fetch at a
 * time works in it. When it is closed nothing is left of it but downloads that broke off.
 */
final class Workshop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Workshop.class);

  static final String NAME = ".fetch";

  private static final String LOCK = "lock";

  private final Path folder;
  private final FolderLock lock;

  /** The folders that were not there before, the outermost last. */
  private final Deque<Path> made;

  private Workshop(Path folder, FolderLock lock, Deque<Path> made) {
    this.folder = folder;
    this.lock = lock;
    this.made = made;
    sweep();
  }

  /**
   * Waits until no other fetch works for this dataset.
   *
   * @param datasetFolder made if need be
   * @throws org.anomalyaware.api.dataset.DatasetException if it cannot be written to
   */
  static Workshop enter(Path datasetFolder, FetchListener listener) {
    Path folder = datasetFolder.toAbsolutePath().resolve(NAME);
    Deque<Path> made = new ArrayDeque<>();
    for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
      made.addLast(each);
    }
    boolean entered = false;
    try {
      Files.createDirectories(folder);
      FolderLock lock =
          FolderLock.acquire(
              folder.resolve(LOCK),
              holder ->
                  listener.noted(
                      "Waiting for %s, which fetches into %s".formatted(holder, datasetFolder)));
      entered = true;
      return new Workshop(folder, lock, made);
    } catch (IOException e) {
      throw Reasons.unwritable(datasetFolder, e);
    } finally {
      if (!entered) {
        removeEmpty(made);
      }
    }
  }

  private static void removeEmpty(Iterable<Path> folders) {
    try {
      for (Path each : folders) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      log.debug("Left as it is", e); // not empty, as it should be: there are downloads or files
    }
  }

  Path folder() {
    return folder;
  }

  /** A folder of its own for a package client. */
  Path newFolder() {
    try {
      return Files.createDirectory(folder.resolve("package-" + UUID.randomUUID()));
    } catch (IOException e) {
      throw Reasons.unwritableAround(folder, e);
    }
  }

  /** Where a file is put together. */
  Path staged(DataFile file) {
    return folder.resolve(flat(file) + ".new");
  }

  /** What there is of a file's download. */
  Partial partial(DataFile file) {
    return new Partial(folder.resolve(flat(file) + Partial.ENDING), file.checksum().algorithm());
  }

  private static String flat(DataFile file) {
    return file.path().replace('/', '!');
  }

  /** Moves a whole file to its place, at once, over anything that is there. */
  void deliver(Path staged, Path place) {
    Path parent = Objects.requireNonNull(place.toAbsolutePath().getParent());
    try {
      try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createDirectories(parent);
      Files.move(
          staged, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Interruptions.check();
      throw Reasons.unwritable(parent, e);
    }
  }

  /** Removes what an earlier fetch left when it was killed, but for downloads. */
  private void sweep() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        String name = String.valueOf(each.getFileName());
        if (!name.equals(LOCK) && !Partial.isNameOfOne(name)) {
          FileTrees.deleteWhole(each);
        }
      }
    } catch (IOException e) {
      log.warn("{} could not be tidied up: {}", folder, Reasons.of(e));
    }
  }

  /** Removes everything but downloads that broke off, and folders in which nothing is left. */
  @Override
  public void close() {
    sweep();
    try {
      lock.close();
    } catch (IOException e) {
      log.warn("The lock of {} could not be let go: {}", folder, Reasons.of(e));
    }
    removeEmpty(List.of(folder));
    removeEmpty(made);
  }
}
