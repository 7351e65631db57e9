package org.anomalyaware.datasets.lhco.blosc;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** A greedy BloscLZ encoder that uses every kind of instruction: literals, near and far matches. */
final class BloscLzEncoder {
  private static final int FARTHEST = 8191 + 0xFFFF;

  private BloscLzEncoder() {}

  static byte[] encode(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<Integer, Integer> seen = new HashMap<>();
    int literals = 0;
    int position = 0;
    while (position < plain.length) {
      int length = 0;
      int source = -1;
      // the first instruction and the last are literals
      if (position > 0 && position + 5 < plain.length) {
        source = seen.getOrDefault(word(plain, position), -1);
        if (source >= 0 && position - source - 1 <= FARTHEST) {
          while (position + length < plain.length - 1
              && plain[source + length] == plain[position + length]) {
            length++;
          }
        }
      }
      int minimum = position - source - 1 >= 8191 ? 6 : 3;
      if (length >= minimum) {
        literals(plain, literals, position, out);
        match(length, position - source - 1, out);
        position += length;
        literals = position;
      } else {
        if (position + 5 < plain.length) {
          seen.put(word(plain, position), position);
        }
        position++;
      }
    }
    literals(plain, literals, position, out);
    return out.toByteArray();
  }

  private static int word(byte[] plain, int i) {
    return (plain[i] & 0xFF) | ((plain[i + 1] & 0xFF) << 8) | ((plain[i + 2] & 0xFF) << 16);
  }

  private static void literals(byte[] plain, int from, int to, ByteArrayOutputStream out) {
    for (int start = from; start < to; start += 32) {
      int count = Math.min(32, to - start);
      out.write(count - 1);
      out.write(plain, start, count);
    }
  }

  private static void match(int length, int distance, ByteArrayOutputStream out) {
    int rest = length - 3;
    int high = distance < 8191 ? distance >>> 8 : 31;
    out.write((Math.min(rest + 1, 7) << 5) | high);
    if (rest >= 6) {
      int more = rest - 6;
      for (; more >= 255; more -= 255) {
        out.write(255);
      }
      out.write(more);
    }
    if (distance < 8191) {
      out.write(distance & 0xFF);
    } else {
      out.write(255);
      out.write((distance - 8191) >>> 8);
      out.write((distance - 8191) & 0xFF);
    }
  }
}
