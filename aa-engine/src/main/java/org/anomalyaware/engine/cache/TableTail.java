package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The end of a file that keeps a table: the number of rows (8), the number of facts (4), each
 * fact's name and value as texts, the size of the tail (4), and a CRC-32C of all bytes of the file
 * before it (4).
 *
 * @param rows how many there are
 * @param facts what the parser said of the table
 */
record TableTail(long rows, Map<String, String> facts) {

  static final int CHECKSUM_BYTES = Integer.BYTES;

  private static final int END_BYTES = Integer.BYTES + CHECKSUM_BYTES;

  /** All of it but for the checksum. */
  byte[] toBytes() {
    LittleEndian bytes = new LittleEndian().put(rows).put(facts.size());
    facts.forEach((name, value) -> bytes.put(name).put(value));
    return bytes.put(bytes.size() + END_BYTES).toByteArray();
  }

  /**
   * Checks a whole file by its checksum and reads its tail.
   *
   * @throws DamagedTableException if a byte is not as it was written
   */
  static TableTail read(FileChannel file) throws IOException {
    long size = file.size();
    if (size < END_BYTES) {
      throw new DamagedTableException("it is cut short");
    }
    ByteBuffer end = Channels.read(file, size - END_BYTES, END_BYTES);
    int tailBytes = end.getInt();
    int expected = end.getInt();
    if (Channels.checksum(file, size - CHECKSUM_BYTES) != expected) {
      throw new DamagedTableException("its content does not fit its checksum");
    }
    if (tailBytes < END_BYTES || tailBytes > size) {
      throw new DamagedTableException("its tail has no size that it can have");
    }
    ByteBuffer tail = Channels.read(file, size - tailBytes, tailBytes - END_BYTES);
    long rows = tail.getLong();
    int count = tail.getInt();
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      facts.put(LittleEndian.text(tail), LittleEndian.text(tail));
    }
    return new TableTail(rows, facts);
  }

  /** The bytes of the whole tail. */
  int bytes() {
    return toBytes().length + CHECKSUM_BYTES;
  }
}
