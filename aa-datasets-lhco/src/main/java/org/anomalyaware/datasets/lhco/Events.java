package org.anomalyaware.datasets.lhco;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The events that may be used, as rows of {@link JetColumns#NAMES}, by class.
 *
 * @param rows the rows of each class in the order of the files
 * @param notes what was read and what was left out, for the reader of a report
 */
record Events(Map<EventClass, float[]> rows, List<String> notes) {
  private static final int DIGEST_CHUNK_ROWS = 4_096;

  Events {
    rows = Map.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** How many events a class has. */
  int count(EventClass eventClass) {
    return of(eventClass).length / JetColumns.FEATURES;
  }

  /** The rows of one class. */
  float[] of(EventClass eventClass) {
    return rows.getOrDefault(eventClass, new float[0]);
  }

  /**
   * SHA-256 of the number of background events and then of all rows as little-endian floats,
   * background first. It does not depend on how a file was packed.
   */
  String digest() {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    sha256.update(
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(0, count(EventClass.BACKGROUND)));
    int chunk = DIGEST_CHUNK_ROWS * JetColumns.FEATURES;
    ByteBuffer bytes = ByteBuffer.allocate(chunk * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (EventClass eventClass : EventClass.values()) {
      float[] table = of(eventClass);
      for (int start = 0; start < table.length; start += chunk) {
        int length = Math.min(chunk, table.length - start);
        bytes.clear();
        bytes.asFloatBuffer().put(table, start, length);
        sha256.update(bytes.limit(length * Float.BYTES));
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
