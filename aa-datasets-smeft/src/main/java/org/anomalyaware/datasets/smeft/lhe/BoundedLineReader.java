package org.anomalyaware.datasets.smeft.lhe;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a text file, compressed by gzip or not (its first bytes tell), of bounded length. */
final class BoundedLineReader implements Closeable {
  /** Longest line accepted, in bytes; real files stay far below. */
  static final int LONGEST_LINE = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private byte[] line = new byte[512];
  private long lineNumber;

  private BoundedLineReader(InputStream in) {
    this.in = in;
  }

  static BoundedLineReader open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return new BoundedLineReader(gzip ? new GZIPInputStream(raw, BUFFER) : raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Number of the line read last, counted from 1. */
  long lineNumber() {
    return lineNumber;
  }

  /**
   * The next line without its end, or null after the last.
   *
   * @throws LineTooLongException if it exceeds {@link #LONGEST_LINE}
   */
  @Nullable String next() throws IOException {
    int length = 0;
    boolean any = false;
    while (true) {
      if (position == limit) {
        limit = Math.max(in.read(buffer), 0);
        position = 0;
        if (limit == 0) {
          if (!any) {
            return null;
          }
          break;
        }
      }
      any = true;
      byte next = buffer[position++];
      if (next == '\n') {
        break;
      }
      if (length == line.length) {
        if (length >= LONGEST_LINE) {
          throw new LineTooLongException();
        }
        line = Arrays.copyOf(line, Math.min(2 * length, LONGEST_LINE));
      }
      line[length++] = next;
    }
    lineNumber++;
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    // every byte is a character: foreign text in a header can do no harm
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A line that no event file has. */
  static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLongException() {
      super("a line is longer than " + LONGEST_LINE + " bytes");
    }
  }
}
