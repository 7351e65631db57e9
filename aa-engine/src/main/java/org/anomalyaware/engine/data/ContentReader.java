package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource.Packing;

/** Reads contents to their end while hashing them, and never more of them than is expected. */
final class ContentReader {

  /** What a content whose size nobody published may have; far above any dataset of the field. */
  static final long MOST_OF_UNKNOWN_SIZE = 1L << 36;

  private static final int BUFFER_BYTES = 1 << 16;

  private final DataFile file;
  private final LongConsumer progress;

  /**
   * A reader of one file's content.
   *
   * @param progress hears how many bytes were read so far, unpacked
   */
  ContentReader(DataFile file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  static long most(DataFile file) {
    return file.size().orElse(MOST_OF_UNKNOWN_SIZE);
  }

  static InputStream unpacked(InputStream in, Packing packing) throws IOException {
    return switch (packing) {
      case PLAIN -> in;
      case GZIP -> new GZIPInputStream(in, BUFFER_BYTES);
    };
  }

  /** The content of a file on disk. */
  Content read(Path place, Packing packing) throws IOException, SourceFailure {
    try (InputStream raw = Files.newInputStream(place);
        InputStream in = unpacked(raw, packing)) {
      return read(in, OutputStream.nullOutputStream(), place);
    }
  }

  /**
   * Copies a content to a file.
   *
   * @param target a new file in a folder that can be written to
   * @throws IOException if it cannot be read
   * @throws org.anomalyaware.api.dataset.DatasetException if it cannot be written
   * @throws SourceFailure if there is more than should be
   */
  Content copy(InputStream in, Path target) throws IOException, SourceFailure {
    try (OutputStream out = create(target)) {
      return read(in, out, target);
    }
  }

  private static OutputStream create(Path target) {
    try {
      return Files.newOutputStream(target);
    } catch (IOException e) {
      throw Reasons.unwritableAround(target, e);
    }
  }

  private Content read(InputStream in, OutputStream out, Path target)
      throws IOException, SourceFailure {
    MessageDigest digest = file.checksum().algorithm().newDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      Interruptions.check();
      bytes += read;
      if (bytes > most(file)) {
        throw new SourceFailure(
            String.format(Locale.ROOT, "it has more than %,d bytes", most(file)));
      }
      digest.update(buffer, 0, read);
      write(out, buffer, read, target);
      progress.accept(bytes);
    }
    return new Content(
        bytes,
        new Checksum(file.checksum().algorithm(), HexFormat.of().formatHex(digest.digest())));
  }

  private static void write(OutputStream out, byte[] buffer, int length, Path target) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw Reasons.unwritableAround(target, e);
    }
  }
}
