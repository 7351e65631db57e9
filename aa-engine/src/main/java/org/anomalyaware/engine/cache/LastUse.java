package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A kept file's time of change serves as the time of its last use. */
final class LastUse {

  private static final Logger log = LoggerFactory.getLogger(LastUse.class);

  /** So coarse that reading seldom means writing. */
  private static final Duration STEP = Duration.ofHours(1);

  private LastUse() {}

  static Instant of(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  static void renew(Path file, Instant now) {
    try {
      if (of(file).plus(STEP).isBefore(now)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      log.debug("The last use of {} cannot be noted: {}", file, e.toString());
    }
  }
}
