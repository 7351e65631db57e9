package org.anomalyaware.datasets.cicids;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.TableCache;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, by itself or within a zip, where it is read in place: nothing is unpacked to disk.
 *
 * @param path the file, or the zip that holds it
 * @param entry the name within the zip; null for a file by itself
 * @param bytes its size uncompressed, as the file system or the zip says
 * @param named whether the user named this very file
 */
record FlowFile(Path path, @Nullable String entry, long bytes, boolean named) {

  /** No published file has a tenth of this. */
  static final long MOST_BYTES = 4L << 30;

  private static final int SHOWN_CHARACTERS = 200;

  /** As messages and notes name it. */
  String name() {
    String where = path.toString();
    return printable(entry == null ? where : where + ", entry " + entry, SHOWN_CHARACTERS);
  }

  /** The last part of its name. */
  String shortName() {
    String whole = entry == null ? path.toString() : entry;
    int slash = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\'));
    return printable(whole.substring(slash + 1), SHOWN_CHARACTERS);
  }

  /**
   * Opens it at its beginning. A stream out of a zip that is read to its end checks itself against
   * the zip's CRC-32.
   *
   * @throws IOException if it cannot be read, is damaged, or is larger than {@link #MOST_BYTES}
   */
  InputStream open() throws IOException {
    if (bytes > MOST_BYTES) {
      throw tooLarge();
    }
    return entry == null ? new Bounded(Files.newInputStream(path)) : openEntry(entry);
  }

  private InputStream openEntry(String name) throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    try {
      ZipEntry found = zip.getEntry(name);
      InputStream content = found == null ? null : zip.getInputStream(found);
      if (found == null || content == null) {
        throw new ZipException("the entry is gone");
      }
      return new Checked(zip, new Bounded(content), found.getCrc());
    } catch (IOException | IllegalStateException e) {
      zip.close();
      throw e;
    }
  }

  /**
   * SHA-256 of the file, or, for one within a zip, of the zip's digest and its own name; it decides
   * the content, without unfolding it.
   */
  String sourceDigest(TableCache tables) {
    String whole = tables.sha256(path);
    return entry == null
        ? whole
        : HexFormat.of()
            .formatHex(
                Checksum.Algorithm.SHA_256
                    .newDigest()
                    .digest((whole + "\n" + entry).getBytes(StandardCharsets.UTF_8)));
  }

  /** What it means if the file is not what it was a moment ago. */
  DatasetException changed() {
    return new DatasetException(
        name() + " changed while it was read. Run again when nothing writes to it.");
  }

  /** What a failure to read means to the user. */
  DatasetException unreadable(Exception e) {
    return unreadable(name(), e);
  }

  /**
   * What a failure to read means to the user.
   *
   * @param e an {@link IOException}, as it is or wrapped
   */
  static DatasetException unreadable(String name, Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    boolean damaged = cause instanceof ZipException || cause instanceof EOFException;
    String what =
        damaged
            ? "is damaged or cut short (%s). Fetch it again, and compare its checksum with the"
                + " publisher's."
            : "cannot be read (%s). Check that it is a readable file.";
    String shown = printable(String.valueOf(cause), SHOWN_CHARACTERS);
    return new DatasetException(name + " " + what.formatted(shown), e);
  }

  /** Text from outside as a message may show it: short, and nothing that a terminal would obey. */
  static String printable(String text, int most) {
    String shown = text.length() <= most ? text : text.substring(0, most) + "...";
    StringBuilder safe = new StringBuilder(shown.length());
    shown
        .codePoints()
        .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) || c == 0xFFFD ? '?' : c));
    return safe.toString();
  }

  private static IOException tooLarge() {
    return new IOException(
        "it holds more than " + (MOST_BYTES >> 30) + " GiB, which no file of flows does");
  }

  /** Ends with an error where a file, or what a zip unfolds to, is too large. */
  private static final class Bounded extends FilterInputStream {

    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw tooLarge();
      }
    }
  }

  /** Closes the zip with the entry, and compares checksums at the entry's end. */
  private static final class Checked extends CheckedInputStream {

    private final ZipFile zip;
    private final long expected;

    Checked(ZipFile zip, InputStream in, long expected) {
      super(in, new CRC32());
      this.zip = zip;
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      check(next);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      check(read);
      return read;
    }

    private void check(int read) throws ZipException {
      if (read < 0 && expected != -1 && getChecksum().getValue() != expected) {
        throw new ZipException("its content does not fit its checksum");
      }
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
