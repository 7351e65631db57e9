package org.anomalyaware.datasets.lhco.blosc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Decodes one chunk: after the header stand the offsets of the blocks, counted from the start of
 * the chunk, and each block is one or more parts that begin with their compressed size.
 */
final class BloscChunk {
  /** Elements larger than this are never split (MAX_SPLITS in c-blosc). */
  private static final int MOST_PARTS = 16;

  /** Parts shorter than this are never made (MIN_BUFFERSIZE in c-blosc). */
  private static final int SHORTEST_PART = 128;

  private final byte[] chunk;
  private final ByteBuffer integers;
  private final BloscHeader header;
  private final BloscCodec.PartDecoder decoder;

  private BloscChunk(byte[] chunk, BloscHeader header) {
    this.chunk = chunk;
    this.integers = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    this.header = header;
    this.decoder = header.codec().decoder();
  }

  /**
   * The bytes that were compressed.
   *
   * @param chunk a whole chunk with its header
   * @param mostBytes the largest result that may be allocated
   * @throws BloscException if the chunk is damaged, or its result would be larger
   */
  static byte[] decode(byte[] chunk, int mostBytes) throws BloscException {
    BloscHeader header = BloscHeader.read(chunk, mostBytes);
    if (header.bytes() == 0) {
      return new byte[0];
    }
    return header.stored() ? stored(chunk, header) : new BloscChunk(chunk, header).decodeBlocks();
  }

  private static byte[] stored(byte[] chunk, BloscHeader header) throws BloscException {
    if (chunk.length - BloscHeader.LENGTH != header.bytes()) {
      throw new BloscException(
          "a Blosc chunk that is stored as it is holds %d bytes, not the %d promised"
              .formatted(chunk.length - BloscHeader.LENGTH, header.bytes()));
    }
    byte[] result = new byte[header.bytes()];
    System.arraycopy(chunk, BloscHeader.LENGTH, result, 0, result.length);
    return result;
  }

  private byte[] decodeBlocks() throws BloscException {
    int blocks = header.blocks();
    if (blocks > (chunk.length - BloscHeader.LENGTH) / Integer.BYTES) {
      throw new BloscException(blocks + " Blosc blocks do not fit the chunk");
    }
    byte[] result = new byte[header.bytes()];
    byte[] shuffled =
        header.arrangement() == BloscHeader.Arrangement.PLAIN
            ? result
            : new byte[Math.min(header.blockBytes(), header.bytes())];
    for (int block = 0; block < blocks; block++) {
      int offset = block * header.blockBytes();
      int length = Math.min(header.blockBytes(), result.length - offset);
      int start = integers.getInt(BloscHeader.LENGTH + block * Integer.BYTES);
      switch (header.arrangement()) {
        case PLAIN -> decodeBlock(start, result, offset, length);
        case BYTES_SHUFFLED -> {
          decodeBlock(start, shuffled, 0, length);
          Unshuffle.bytes(shuffled, result, offset, length, header.elementBytes());
        }
        case BITS_SHUFFLED -> {
          decodeBlock(start, shuffled, 0, length);
          Unshuffle.bits(shuffled, result, offset, length, header.elementBytes());
        }
      }
    }
    return result;
  }

  private void decodeBlock(int start, byte[] output, int outputOffset, int length)
      throws BloscException {
    int parts = parts(length);
    if (length % parts != 0) {
      throw new BloscException(
          "a Blosc block of %d bytes has no %d equal parts".formatted(length, parts));
    }
    int partBytes = length / parts;
    int position = start;
    for (int part = 0; part < parts; part++) {
      if (position < BloscHeader.LENGTH || position > chunk.length - Integer.BYTES) {
        throw new BloscException("a Blosc block lies outside its chunk");
      }
      int compressed = integers.getInt(position);
      position += Integer.BYTES;
      if (compressed < 0 || compressed > chunk.length - position) {
        throw new BloscException("a part of a Blosc block runs over the end of its chunk");
      }
      decodePart(position, compressed, output, outputOffset + part * partBytes, partBytes);
      position += compressed;
    }
  }

  private void decodePart(int position, int compressed, byte[] output, int offset, int partBytes)
      throws BloscException {
    if (compressed == partBytes) {
      System.arraycopy(chunk, position, output, offset, partBytes);
      return;
    }
    int decoded = decoder.decode(chunk, position, compressed, output, offset, partBytes);
    if (decoded != partBytes) {
      throw new BloscException(
          "a part of a Blosc block gives %d bytes instead of %d".formatted(decoded, partBytes));
    }
  }

  private int parts(int length) {
    boolean whole = length == header.blockBytes();
    return header.split()
            && whole
            && header.elementBytes() <= MOST_PARTS
            && length / header.elementBytes() >= SHORTEST_PART
        ? header.elementBytes()
        : 1;
  }
}
