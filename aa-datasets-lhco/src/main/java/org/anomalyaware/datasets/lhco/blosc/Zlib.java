package org.anomalyaware.datasets.lhco.blosc;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decodes a zlib stream into a buffer of known size. */
final class Zlib {
  private Zlib() {}

  static int decode(byte[] input, int offset, int length, byte[] output, int outputOffset, int room)
      throws BloscException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(input, offset, length);
      int decoded = 0;
      while (decoded < room && !inflater.finished()) {
        int more = inflater.inflate(output, outputOffset + decoded, room - decoded);
        if (more == 0 && !inflater.finished()) {
          throw new BloscException("a zlib part ends too early");
        }
        decoded += more;
      }
      // the checksum comes after the last byte, and is looked at only if more is asked for
      if (!inflater.finished() && (inflater.inflate(new byte[1]) != 0 || !inflater.finished())) {
        throw new BloscException("a zlib part does not end where it should");
      }
      return decoded;
    } catch (DataFormatException e) {
      throw new BloscException("a zlib part is damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
