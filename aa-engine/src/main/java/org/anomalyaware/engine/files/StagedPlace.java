package org.anomalyaware.engine.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hidden place beside a target, where a file or folder is put together before it is moved there.
 * One process at a time is on its way to a target. What killed processes left is removed by the
 * next that is on its way to whatever target in the same folder.
 *
 * <p>For one thread, which closes it.
 */
@API(status = API.Status.INTERNAL)
public final class StagedPlace implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StagedPlace.class);

  private static final String LOCK_ENDING = ".aa-lock";
  private static final String UNIQUE = ".partial-[0-9a-f-]{36}";
  private static final String EARLIER = "-earlier";

  private final Path target;
  private final Path path;
  private final @Nullable FolderLock lock;

  private StagedPlace(Path target, @Nullable FolderLock lock) {
    this.target = target;
    this.path = target.resolveSibling("." + target.getFileName() + ".partial-" + UUID.randomUUID());
    this.lock = lock;
  }

  /**
   * A place, where nothing is yet.
   *
   * @param target absolute; its folder is made if need be
   * @throws AnomalyAwareException if another process is on its way there
   * @throws IOException if its folder cannot be made or written to
   */
  public static StagedPlace beside(Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent());
    Files.createDirectories(folder);
    Path lockFile = target.resolveSibling("." + target.getFileName() + LOCK_ENDING);
    FolderLock lock = null;
    try {
      lock = FolderLock.tryAcquire(lockFile).orElseThrow(() -> inUse(target, lockFile));
      tidy(target);
      sweep(folder);
    } catch (LocksUnsupportedException e) {
      log.info("{} is not guarded against other processes: {}", target, e.getMessage());
      Files.deleteIfExists(lockFile);
    }
    return new StagedPlace(target, lock);
  }

  private static AnomalyAwareException inUse(Path target, Path lockFile) {
    String holder = FolderLock.holderOf(lockFile);
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.CONFIGURATION,
        "%s is being made by %s. Wait until it is done, or choose another place with --out."
            .formatted(target, holder));
  }

  /** Removes what killed processes left on their way to other targets. */
  private static void sweep(Path folder) throws IOException {
    for (Path file : filesOf(folder, Pattern.compile("\\.(.+)" + Pattern.quote(LOCK_ENDING)))) {
      String name = String.valueOf(file.getFileName());
      Path target = folder.resolve(name.substring(1, name.length() - LOCK_ENDING.length()));
      try {
        Optional<FolderLock> abandoned = FolderLock.tryAcquire(file);
        if (abandoned.isPresent()) {
          try (FolderLock held = abandoned.get()) {
            log.debug("Tidying up with {}", held);
            tidy(target);
          }
        }
      } catch (IOException e) {
        log.debug("{} stays as it is", file, e);
      }
    }
  }

  /** Removes what killed processes left on their way to a target that is locked. */
  private static void tidy(Path target) throws IOException {
    String own = "\\." + Pattern.quote(String.valueOf(target.getFileName())) + UNIQUE;
    Path folder = Objects.requireNonNull(target.getParent());
    for (Path earlier : filesOf(folder, Pattern.compile(own + EARLIER))) {
      if (Files.notExists(target)) {
        log.warn("{} is put back in its place: its replacement was never finished", target);
        Files.move(earlier, target);
      }
      FileTrees.delete(earlier);
    }
    filesOf(folder, Pattern.compile(own)).forEach(FileTrees::delete);
  }

  private static List<Path> filesOf(Path folder, Pattern name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    }
  }

  /** Where to put things together. */
  public Path path() {
    return path;
  }

  /** Where they are to be in the end. */
  public Path target() {
    return target;
  }

  /** Where what is at the target waits while it is replaced. */
  public Path earlier() {
    return path.resolveSibling(path.getFileName() + EARLIER);
  }

  /** Removes what was not moved to its target, and lets others go there. */
  @Override
  public void close() {
    FileTrees.delete(path);
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        log.warn("The lock of {} could not be let go: {}", target, e.getMessage());
      }
    }
  }
}
