package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Reading and writing to the last byte. */
final class Channels {

  private static final int BUFFER_BYTES = 1 << 20;

  private Channels() {}

  /** So many bytes from a place of a file, ready to be read, the least significant byte first. */
  static ByteBuffer read(FileChannel file, long position, int bytes) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(bytes).order(TableHead.ORDER);
    fill(file, position, read);
    return read.flip();
  }

  private static void fill(FileChannel file, long position, ByteBuffer target) throws IOException {
    long next = position;
    while (target.hasRemaining()) {
      int read = file.read(target, next);
      if (read < 0) {
        throw new DamagedTableException("it is cut short");
      }
      next += read;
    }
  }

  /** CRC-32C of a file's first bytes, read instead of mapped, so that they take no memory. */
  static int checksum(FileChannel file, long bytes) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(bytes, BUFFER_BYTES));
    for (long position = 0; position < bytes; position += buffer.limit()) {
      buffer.clear().limit((int) Math.min(bytes - position, buffer.capacity()));
      fill(file, position, buffer);
      checksum.update(buffer.flip());
    }
    return (int) checksum.getValue();
  }

  /** Appends all that remains in a buffer. */
  static void write(FileChannel file, ByteBuffer source) throws IOException {
    while (source.hasRemaining()) {
      file.write(source);
    }
  }
}
