package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/**
 * What a file system tells of a file; it is another whenever the file has been written to, but for
 * writes so soon after each other that the clock of the file system does not tell them apart.
 *
 * @param path with all links resolved
 * @param size in bytes
 * @param modified when its content was changed
 * @param changed when anything of it was changed, which nobody can set back; as {@code modified}
 *     where the system does not tell
 * @param identity which file it is, where the system tells
 */
record FileStamp(Path path, long size, FileTime modified, FileTime changed, String identity) {

  /**
   * Looks at a file.
   *
   * @throws IOException if it is not there
   */
  static FileStamp of(Path file) throws IOException {
    Path path = file.toRealPath();
    BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(
        path,
        basic.size(),
        basic.lastModifiedTime(),
        changed(path, basic),
        String.valueOf(basic.fileKey()));
  }

  private static FileTime changed(Path path, BasicFileAttributes basic) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return basic.lastModifiedTime();
    }
    Map<String, Object> unix = Files.readAttributes(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
    return unix.get("ctime") instanceof FileTime time ? time : basic.lastModifiedTime();
  }

  /** Whether it was last written to before a time. */
  boolean isOlderThan(Instant time) {
    return modified.toInstant().isBefore(time) && changed.toInstant().isBefore(time);
  }
}
