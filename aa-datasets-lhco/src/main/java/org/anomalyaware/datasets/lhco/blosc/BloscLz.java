package org.anomalyaware.datasets.lhco.blosc;

import java.util.Arrays;

/**
 * Decoder of BloscLZ, a relative of FastLZ (c-blosc 1.21, blosclz.c).
 *
 * <p>A stream is a sequence of instructions that begin with a control byte. Below 32 it announces
 * as many literal bytes, plus one. From 32 on it is a match: its upper three bits hold the length
 * minus 2, where 7 says that bytes follow which are added up to the first that is not 255; its
 * lower five bits and the byte after them hold the distance minus 1. The largest such distance says
 * that the true one follows as two bytes, high byte first, to which 8,191 is added. The first
 * instruction is always a literal, whatever its upper bits.
 */
final class BloscLz {
  private static final int LITERAL_LIMIT = 32;
  private static final int LONG_LENGTH = 6;
  private static final int SHORTEST_MATCH = 3;
  private static final int FAR = 31 << 8;
  private static final int FAR_BASE = 8191;
  private static final int BYTE = 255;

  private BloscLz() {}

  static int decode(byte[] input, int offset, int length, byte[] output, int outputOffset, int room)
      throws BloscException {
    int end = offset + length;
    int position = offset;
    int written = outputOffset;
    int limit = outputOffset + room;
    int control = next(input, position++, end) & (LITERAL_LIMIT - 1);
    while (true) {
      if (control < LITERAL_LIMIT) {
        int count = control + 1;
        if (count > end - position || count > limit - written) {
          throw new BloscException("BloscLZ literals run over the end");
        }
        System.arraycopy(input, position, output, written, count);
        position += count;
        written += count;
        if (position == end) {
          return written - outputOffset;
        }
      } else {
        int count = (control >>> 5) - 1;
        int distance = (control & (LITERAL_LIMIT - 1)) << 8;
        int code;
        if (count == LONG_LENGTH) {
          do {
            code = next(input, position++, end);
            count += code;
          } while (code == BYTE && count <= room);
        }
        count += SHORTEST_MATCH;
        code = next(input, position++, end);
        if (code == BYTE && distance == FAR) {
          int high = next(input, position++, end);
          distance = (high << 8) + next(input, position++, end) + FAR_BASE;
        } else {
          distance += code;
        }
        if (count > limit - written || distance >= written - outputOffset) {
          throw new BloscException("a BloscLZ match reaches outside the data");
        }
        copy(output, written - distance - 1, written, count);
        written += count;
      }
      control = next(input, position++, end);
    }
  }

  /** Copies forward, byte after byte in effect: what was just written may be read again. */
  private static void copy(byte[] bytes, int from, int to, int count) {
    int distance = to - from;
    if (distance >= count) {
      System.arraycopy(bytes, from, bytes, to, count);
    } else if (distance == 1) {
      Arrays.fill(bytes, to, to + count, bytes[from]);
    } else {
      for (int i = 0; i < count; i++) {
        bytes[to + i] = bytes[from + i];
      }
    }
  }

  private static int next(byte[] input, int position, int end) throws BloscException {
    if (position >= end) {
      throw new BloscException("a BloscLZ part ends too early");
    }
    return Byte.toUnsignedInt(input[position]);
  }
}
