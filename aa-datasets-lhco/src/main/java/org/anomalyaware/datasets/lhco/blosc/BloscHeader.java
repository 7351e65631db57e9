package org.anomalyaware.datasets.lhco.blosc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first 16 bytes of a chunk, checked against its length.
 *
 * @param codec what compressed the blocks
 * @param arrangement how bytes were rearranged before they were compressed
 * @param stored whether the data follows the header as it is
 * @param split whether blocks are compressed in one part for each byte of an element
 * @param elementBytes size of one element, 1 to 255
 * @param bytes size of the decoded chunk
 * @param blockBytes size of a decoded block; the last one may be shorter
 */
record BloscHeader(
    BloscCodec codec,
    Arrangement arrangement,
    boolean stored,
    boolean split,
    int elementBytes,
    int bytes,
    int blockBytes) {

  static final int LENGTH = 16;

  private static final int CHUNK_BYTES = 12;

  private static final int FORMAT_VERSION = 2;
  private static final int BYTE_SHUFFLED = 0x01;
  private static final int STORED = 0x02;
  private static final int BIT_SHUFFLED = 0x04;
  private static final int RESERVED = 0x08;
  private static final int NOT_SPLIT = 0x10;
  private static final int CODEC_SHIFT = 5;

  /** What was done to the bytes of a block before compression. */
  enum Arrangement {
    PLAIN,
    BYTES_SHUFFLED,
    BITS_SHUFFLED
  }

  /**
   * Reads the header of a chunk.
   *
   * @param mostBytes the largest decoded size that is believed
   * @throws BloscException if the header breaks the format or does not fit the chunk
   */
  static BloscHeader read(byte[] chunk, int mostBytes) throws BloscException {
    if (chunk.length < LENGTH) {
      throw new BloscException(
          "a Blosc chunk has a header of 16 bytes, but there are " + chunk.length + " in all");
    }
    ByteBuffer header = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    int version = Byte.toUnsignedInt(header.get(0));
    int flags = Byte.toUnsignedInt(header.get(2));
    int elementBytes = Byte.toUnsignedInt(header.get(3));
    int bytes = header.getInt(4);
    int blockBytes = header.getInt(8);
    int chunkBytes = header.getInt(CHUNK_BYTES);
    require(version == FORMAT_VERSION, "Blosc format 2 was expected, not " + version);
    require((flags & RESERVED) == 0, "a reserved flag of Blosc is set");
    require(
        chunkBytes == chunk.length,
        "the Blosc header speaks of %d bytes, but there are %d"
            .formatted(Integer.toUnsignedLong(chunkBytes), chunk.length));
    require(
        bytes >= 0 && bytes <= mostBytes,
        "the Blosc header promises %d bytes, more than the %d that fit here"
            .formatted(Integer.toUnsignedLong(bytes), mostBytes));
    boolean stored = (flags & STORED) != 0;
    BloscCodec codec = BloscCodec.of(flags >>> CODEC_SHIFT);
    require(
        stored || bytes <= (long) codec.mostBytesOfByte() * chunk.length,
        "the Blosc header promises %d bytes, which %d bytes of %s cannot hold"
            .formatted(bytes, chunk.length, codec));
    if (bytes > 0) {
      require(elementBytes > 0, "the Blosc header gives elements no size");
      require(
          blockBytes > 0 && (blockBytes <= bytes || stored),
          "a Blosc block of %d bytes does not fit a chunk of %d".formatted(blockBytes, bytes));
    }
    return new BloscHeader(
        codec,
        arrangement(flags),
        stored,
        (flags & NOT_SPLIT) == 0,
        elementBytes,
        bytes,
        blockBytes);
  }

  /** Whether bytes begin like a chunk of their length. */
  static boolean fits(byte[] bytes) {
    return bytes.length >= LENGTH
        && bytes[0] == FORMAT_VERSION
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(CHUNK_BYTES)
            == bytes.length;
  }

  /** How many blocks there are in a chunk that is not empty. */
  int blocks() {
    return (bytes - 1) / blockBytes + 1;
  }

  private static Arrangement arrangement(int flags) {
    if ((flags & BYTE_SHUFFLED) != 0) {
      return Arrangement.BYTES_SHUFFLED;
    }
    return (flags & BIT_SHUFFLED) != 0 ? Arrangement.BITS_SHUFFLED : Arrangement.PLAIN;
  }

  private static void require(boolean holds, String message) throws BloscException {
    if (!holds) {
      throw new BloscException(message);
    }
  }
}
