package org.anomalyaware.engine.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers and texts in bytes, the least significant byte first. */
final class LittleEndian {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  LittleEndian put(byte[] raw) {
    bytes.writeBytes(raw);
    return this;
  }

  LittleEndian put(int value) {
    return put(buffer(Integer.BYTES).putInt(0, value).array());
  }

  LittleEndian put(long value) {
    return put(buffer(Long.BYTES).putLong(0, value).array());
  }

  /** A text as the number of its bytes and these in UTF-8. */
  LittleEndian put(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return put(encoded.length).put(encoded);
  }

  int size() {
    return bytes.size();
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads what {@link #put(String)} wrote. */
  static String text(ByteBuffer from) {
    byte[] encoded = new byte[Math.min(from.getInt(), from.remaining())];
    from.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }
}
