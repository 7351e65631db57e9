package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DatasetException;

/** The files in a folder and below it, but for hidden ones. */
final class FolderContent {

  /** As deep as files lie in an unpacked Debian package, and one more. */
  private static final int DEPTH = 6;

  private static final int MOST_FILES = 2_000;

  private FolderContent() {}

  /** At most a few thousand files in the order of their names; none if there is no folder. */
  static List<Path> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> !isHidden(folder.relativize(path)))
          .limit(MOST_FILES)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw unreadable(folder, e.getCause() == null ? new IOException(e) : e.getCause());
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static DatasetException unreadable(Path folder, IOException failure) {
    return new DatasetException(
        "%s cannot be searched: %s. Make it readable.".formatted(folder, Reasons.of(failure)),
        failure);
  }
}
