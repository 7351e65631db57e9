package org.anomalyaware.datasets.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.function.IntConsumer;

/** Some neighbouring bytes of a file; several of them may be read in turn from one channel. */
final class FileRange extends InputStream {

  private final FileChannel channel;
  private final IntConsumer listener;
  private final long end;
  private long position;

  /**
   * The bytes from a place on.
   *
   * @param listener hears how many bytes each reading gave
   * @throws IOException if the file does not have them
   */
  FileRange(FileChannel channel, long start, long length, IntConsumer listener) throws IOException {
    if (start < 0 || length < 0 || length > channel.size() - start) {
      throw new EOFException("%d bytes at %d are beyond its end".formatted(length, start));
    }
    this.channel = channel;
    this.listener = listener;
    this.position = start;
    this.end = start + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int wanted = (int) Math.min(length, end - position);
    int read = wanted == 0 ? -1 : channel.read(ByteBuffer.wrap(target, offset, wanted), position);
    if (read > 0) {
      position += read;
      listener.accept(read);
    }
    return read;
  }
}
