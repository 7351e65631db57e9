package org.anomalyaware.datasets.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.anomalyaware.api.dataset.DatasetException;

/**
 * Reads exactly what a layout promises, counts and hashes it, and says where something is wrong.
 * Does not close the stream.
 */
final class CheckedInput {
  private static final String FETCH_AGAIN = "Replace the file by a fresh copy, or take it away";

  private final InputStream stream;
  private final String place;
  private final MessageDigest sha256 = Sha256.digest();
  private long offset;

  /**
   * A reader at the beginning of a content.
   *
   * @param place the file as shown to users
   */
  CheckedInput(InputStream stream, String place) {
    this.stream = stream;
    this.place = place;
  }

  /**
   * Fills a part of an array.
   *
   * @param what names the bytes in the error if they are not there
   */
  void read(byte[] target, int start, int length, String what) {
    int count;
    try {
      count = stream.readNBytes(target, start, length);
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (count < length) {
      throw damaged(
          "truncated at byte %d, within %s; expected %d bytes more of it"
              .formatted(offset + count, what, length - count));
    }
    sha256.update(target, start, length);
    offset += length;
  }

  /** A big-endian number without sign, as IDX writes its sizes. */
  long readSize(String what) {
    byte[] bytes = new byte[Integer.BYTES];
    read(bytes, 0, bytes.length, what);
    long size = 0;
    for (byte b : bytes) {
      size = size << Byte.SIZE | Byte.toUnsignedLong(b);
    }
    return size;
  }

  /** Makes sure that nothing follows, and gives the SHA-256 of all that was read. */
  String finish() {
    int next;
    try {
      next = stream.read();
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (next >= 0) {
      throw damaged("expected the end at byte %d, but there is more".formatted(offset));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** How many bytes were read. */
  long offset() {
    return offset;
  }

  /** The content is not what it should be; the message names the file and asks for a fresh one. */
  DatasetException damaged(String what) {
    return new DatasetException(place + ": " + what + ". " + FETCH_AGAIN);
  }

  private DatasetException unreadable(IOException cause) {
    return new DatasetException(
        "%s: cannot be read on from byte %d of its content: %s. %s"
            .formatted(place, offset, Causes.of(cause), FETCH_AGAIN),
        cause);
  }
}
