package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * One member of a tar archive, by its exact name. Nothing else of the archive is written anywhere,
 * so what other members are called, or link to, does not matter.
 */
final class TarMember {

  /** Far above what any package has; bounds the work on an archive made to be endless. */
  private static final int MOST_MEMBERS = 100_000;

  /** Reads a member's content. */
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream content) throws IOException, SourceFailure;
  }

  private TarMember() {}

  /**
   * Reads the member of that name.
   *
   * @param name such as {@code usr/share/file}; archives may have {@code ./} before it
   * @return empty if the archive has no such member
   * @throws SourceFailure if the member is a link or a folder
   */
  static <T> Optional<T> read(InputStream archive, String name, Reader<T> reader)
      throws IOException, SourceFailure {
    TarArchiveInputStream tar = new TarArchiveInputStream(archive);
    int members = 0;
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Interruptions.check();
      if (plain(entry.getName()).equals(name)) {
        requireFile(entry);
        return Optional.of(reader.read(tar));
      }
      members++;
      if (members == MOST_MEMBERS) {
        throw new SourceFailure("its archive has more than %,d members".formatted(MOST_MEMBERS));
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }

  /** Not {@code entry.isFile()}, which is true for links. */
  private static void requireFile(TarArchiveEntry entry) throws SourceFailure {
    boolean file =
        entry.getLinkFlag() == TarConstants.LF_NORMAL
            || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    if (!file) {
      throw new SourceFailure(
          "%s in its archive is no file but a link, a folder or a device"
              .formatted(entry.getName()));
    }
  }
}
