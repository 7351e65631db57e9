package org.anomalyaware.datasets.lhco.blosc;

/**
 * Undoes Blosc's rearrangements. Shuffled by bytes, a block holds the first bytes of all elements,
 * then the second bytes, and so on. Shuffled by bits, it holds the lowest bits of the first bytes
 * of all elements, then the next bits; c-blosc does so only where the number of elements is a
 * multiple of 8, and leaves other blocks as they are. Bytes after the last whole element stay in
 * place.
 */
final class Unshuffle {
  private Unshuffle() {}

  /** Elements byte by byte from a source that begins at 0. */
  static void bytes(byte[] source, byte[] target, int offset, int length, int elementBytes) {
    int elements = length / elementBytes;
    for (int part = 0; part < elementBytes; part++) {
      int from = part * elements;
      int to = offset + part;
      for (int element = 0; element < elements; element++) {
        target[to] = source[from + element];
        to += elementBytes;
      }
    }
    copyRest(source, target, offset, length, elements * elementBytes);
  }

  /** Elements bit by bit from a source that begins at 0. */
  static void bits(byte[] source, byte[] target, int offset, int length, int elementBytes) {
    int elements = length / elementBytes;
    if (elements % 8 != 0) {
      copyRest(source, target, offset, length, 0);
      return;
    }
    int rowBytes = elements / 8;
    for (int part = 0; part < elementBytes; part++) {
      int firstRow = part * 8 * rowBytes;
      for (int column = 0; column < rowBytes; column++) {
        long square = 0;
        for (int bit = 0; bit < 8; bit++) {
          square |= (source[firstRow + bit * rowBytes + column] & 0xFFL) << (8 * bit);
        }
        square = transposed(square);
        int to = offset + 8 * column * elementBytes + part;
        for (int element = 0; element < 8; element++) {
          target[to + element * elementBytes] = (byte) (square >>> (8 * element));
        }
      }
    }
    copyRest(source, target, offset, length, elements * elementBytes);
  }

  private static void copyRest(byte[] source, byte[] target, int offset, int length, int done) {
    System.arraycopy(source, done, target, offset + done, length - done);
  }

  /** An 8 by 8 square of bits, mirrored (H. S. Warren, Hacker's Delight, 2nd ed., section 7-3). */
  private static long transposed(long square) {
    long x = square;
    long swap = (x ^ (x >>> 7)) & 0x00AA_00AA_00AA_00AAL;
    x ^= swap ^ (swap << 7);
    swap = (x ^ (x >>> 14)) & 0x0000_CCCC_0000_CCCCL;
    x ^= swap ^ (swap << 14);
    swap = (x ^ (x >>> 28)) & 0x0000_0000_F0F0_F0F0L;
    return x ^ swap ^ (swap << 28);
  }
}
