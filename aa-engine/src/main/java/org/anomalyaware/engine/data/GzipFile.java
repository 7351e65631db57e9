package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource.Packing;

/** What can be told of a gzipped file without unpacking it (RFC 1952). */
final class GzipFile {

  private static final int FIRST_BYTE = 0x1f;
  private static final int SECOND_BYTE = 0x8b;

  /** Ten bytes of header, an empty block, and eight bytes of trailer. */
  private static final int SHORTEST = 20;

  private GzipFile() {}

  /** How a file that may have been gzipped since it was published is packed. */
  static Packing packing(DataFile published, Path place) throws IOException {
    return !published.path().endsWith("gz") && isGzipped(place) ? Packing.GZIP : Packing.PLAIN;
  }

  private static boolean isGzipped(Path place) throws IOException {
    try (InputStream in = Files.newInputStream(place)) {
      return in.read() == FIRST_BYTE && in.read() == SECOND_BYTE;
    }
  }

  /** The size unpacked as its last four bytes have it, which is modulo 2^32. */
  static long sizeModulo(Path place) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "r")) {
      if (file.length() < SHORTEST) {
        return 0;
      }
      file.seek(file.length() - Integer.BYTES);
      return Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
    }
  }
}
