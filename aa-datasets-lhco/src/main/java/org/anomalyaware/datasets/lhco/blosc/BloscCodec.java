package org.anomalyaware.datasets.lhco.blosc;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

/** The compressors that Blosc 1 may have used, in the order of their numbers in the header. */
enum BloscCodec {
  /** A match grows by 255 bytes with each byte that is added to its length. */
  BLOSCLZ(256),
  /** LZ4 and LZ4HC, which share a format; a match grows as that of BloscLZ. */
  LZ4(256),
  /** Copies have up to 64 bytes. */
  SNAPPY(64),
  /** A match has up to 258 bytes and takes two bits or more. */
  ZLIB(1032),
  /** A block of 128 KiB may be one byte, repeated, after its header of three. */
  ZSTD(32_768);

  private final int mostBytesOfByte;

  BloscCodec(int mostBytesOfByte) {
    this.mostBytesOfByte = mostBytesOfByte;
  }

  /** How many bytes a compressed one can stand for at most; more is not believed. */
  int mostBytesOfByte() {
    return mostBytesOfByte;
  }

  /** Decodes one compressed part into exactly the given bytes. */
  @FunctionalInterface
  interface PartDecoder {
    /**
     * Decodes a part.
     *
     * @return how many bytes were decoded
     * @throws BloscException if the part is damaged or does not fit
     */
    int decode(byte[] input, int offset, int length, byte[] output, int outputOffset, int room)
        throws BloscException;
  }

  /** A decoder for one chunk; not for several threads at once. */
  PartDecoder decoder() {
    return switch (this) {
      case BLOSCLZ -> BloscLz::decode;
      case LZ4 -> adapted(new Lz4Decompressor());
      case SNAPPY -> adapted(new SnappyDecompressor());
      case ZLIB -> Zlib::decode;
      case ZSTD -> adapted(new ZstdDecompressor());
    };
  }

  static BloscCodec of(int number) throws BloscException {
    if (number >= values().length) {
      throw new BloscException("Blosc compressor " + number + " is not one of 0 to 4");
    }
    return values()[number];
  }

  private static PartDecoder adapted(Decompressor decompressor) {
    return (input, offset, length, output, outputOffset, room) -> {
      try {
        return decompressor.decompress(input, offset, length, output, outputOffset, room);
      } catch (RuntimeException e) {
        // the library's own exception for damaged input, and what its format parsing may run into
        throw new BloscException("a compressed part is damaged: " + e.getMessage(), e);
      }
    };
  }
}
