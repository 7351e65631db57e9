package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder of tables from growing without bound.
 *
 * @param unusedAfter how long a file may go unused
 * @param mostBytes how large all files may be together; those unused for longest go first
 */
record CacheCleaning(Duration unusedAfter, long mostBytes) {

  private static final Logger log = LoggerFactory.getLogger(CacheCleaning.class);

  /** A month, and 20 GiB, which is seven times all of CIC-IDS-2017 in both published layouts. */
  static final CacheCleaning DEFAULT = new CacheCleaning(Duration.ofDays(30), 20L << 30);

  /** A process that died leaves what it was writing. Nothing takes a day to write. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** A file that is kept. */
  private record Kept(Path path, long bytes, Instant used) {

    boolean isTemporary() {
      return path.toString().endsWith(TableWriter.TEMPORARY);
    }
  }

  /**
   * Removes what is not to be kept any longer; what cannot be removed stays.
   *
   * @param spared stays whatever the bounds are
   */
  void clean(Path folder, Path spared, Instant now) {
    List<Kept> files = list(folder);
    files.sort(Comparator.comparing(Kept::used).reversed());
    long bytes =
        files.stream().filter(file -> file.path().equals(spared)).mapToLong(Kept::bytes).sum();
    for (Kept file : files) {
      if (file.path().equals(spared)) {
        continue;
      }
      bytes += file.bytes();
      Duration mostAge = file.isTemporary() ? ABANDONED : unusedAfter;
      if (bytes > mostBytes && !file.isTemporary()) {
        remove(file, "since the folder has grown too large");
      } else if (file.used().plus(mostAge).isBefore(now)) {
        remove(file, "since it has not been used for " + mostAge.toDays() + " days");
      }
    }
  }

  private static List<Kept> list(Path folder) {
    List<Kept> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path path : entries.filter(CacheCleaning::isOurs).toList()) {
        look(path, files);
      }
    } catch (IOException e) {
      log.debug("{} cannot be listed: {}", folder, e.toString());
    }
    return files;
  }

  private static boolean isOurs(Path path) {
    String name = path.getFileName().toString();
    return Stream.of(FileTableCache.ENDING, FileDigests.ENDING, TableWriter.TEMPORARY)
        .anyMatch(name::endsWith);
  }

  private static void look(Path path, List<Kept> files) throws IOException {
    try {
      files.add(new Kept(path, Files.size(path), LastUse.of(path)));
    } catch (NoSuchFileException e) {
      log.debug("{} was removed by another process", path);
    }
  }

  private static void remove(Kept file, String why) {
    try {
      if (Files.deleteIfExists(file.path())) {
        log.info("Removed {}, {}", file.path(), why);
      }
    } catch (IOException e) {
      log.info("{} cannot be removed: {}", file.path(), e.toString());
    }
  }
}
