package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.TableCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the digests of files, one small text file each, for as long as nothing about them
 * changes. A file that was changed in the last seconds is not remembered: it might be changed once
 * more within the same tick of the file system's clock, and nothing would show it (git calls such a
 * file racily clean).
 */
final class FileDigests {

  static final String ENDING = ".digest";

  private static final Logger log = LoggerFactory.getLogger(FileDigests.class);

  private static final Duration RACY = Duration.ofSeconds(10);

  private final Path folder;
  private final Clock clock;

  FileDigests(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  String sha256(Path file) {
    try {
      Instant now = clock.instant();
      FileStamp stamp = FileStamp.of(file);
      Optional<String> remembered = remembered(stamp);
      if (remembered.isPresent()) {
        return remembered.get();
      }
      String digest = TableCache.none().sha256(file);
      if (!FileStamp.of(file).equals(stamp)) {
        throw new DatasetException(
            file + " changed while it was read. Run again when nothing writes to it.");
      }
      if (stamp.isOlderThan(now.minus(RACY))) {
        remember(stamp, digest);
      }
      return digest;
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be read: %s. Check that it is there and its permissions.".formatted(file, e),
          e);
    }
  }

  private Optional<String> remembered(FileStamp stamp) {
    Path place = placeOf(stamp);
    try {
      String text = Files.readString(place);
      int end = 2 * Checksum.Algorithm.SHA_256.newDigest().getDigestLength();
      String digest = text.substring(0, Math.min(end, text.length()));
      if (text.equals(text(digest, stamp))) {
        LastUse.renew(place, clock.instant());
        return Optional.of(digest);
      }
    } catch (NoSuchFileException e) {
      log.debug("{} is seen for the first time", stamp.path());
    } catch (IOException e) {
      log.debug("{} cannot be read: {}", place, e.toString());
    }
    return Optional.empty();
  }

  private void remember(FileStamp stamp, String digest) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "digest-", TableWriter.TEMPORARY);
      try {
        Files.writeString(temporary, text(digest, stamp));
        Files.move(
            temporary,
            placeOf(stamp),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      log.info("The digest of {} cannot be kept: {}", stamp.path(), e.toString());
    }
  }

  private Path placeOf(FileStamp stamp) {
    return folder.resolve(hash(stamp.path().toString()) + ENDING);
  }

  /** The digest, what it is of, and a hash of both, so that no damage goes unnoticed. */
  static String text(String digest, FileStamp stamp) {
    String claim = digest + "\n" + stamp + "\n";
    return claim + hash(claim) + "\n";
  }

  private static String hash(String text) {
    return HexFormat.of()
        .formatHex(
            Checksum.Algorithm.SHA_256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
