package org.anomalyaware.datasets.lhco.blosc;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Writes Blosc chunks straight from the format's description, one bit and byte at a time. */
final class BloscEncoder {
  private final BloscCodec codec;
  private final BloscHeader.Arrangement arrangement;
  private final boolean split;
  private final int elementBytes;
  private final int blockBytes;

  BloscEncoder(
      BloscCodec codec,
      BloscHeader.Arrangement arrangement,
      boolean split,
      int elementBytes,
      int blockBytes) {
    this.codec = codec;
    this.arrangement = arrangement;
    this.split = split;
    this.elementBytes = elementBytes;
    this.blockBytes = blockBytes;
  }

  byte[] encode(byte[] data) {
    int block = block(data);
    int blocks = (data.length + block - 1) / block;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteBuffer starts = ByteBuffer.allocate(4 * blocks).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < data.length; start += block) {
      starts.putInt(BloscHeader.LENGTH + 4 * blocks + body.size());
      int end = Math.min(data.length, start + block);
      encodeBlock(arranged(Arrays.copyOfRange(data, start, end)), end - start == block, body);
    }
    int size = BloscHeader.LENGTH + 4 * blocks + body.size();
    return header(flags(), data.length, block, size)
        .put(starts.array())
        .put(body.toByteArray())
        .array();
  }

  byte[] store(byte[] data) {
    int block = block(data);
    return header(flags() | 0x02, data.length, block, BloscHeader.LENGTH + data.length)
        .put(data)
        .array();
  }

  /** As c-blosc does it, whole elements where there are more than one. */
  private int block(byte[] data) {
    int block = Math.max(1, Math.min(blockBytes, data.length));
    return block > elementBytes ? block / elementBytes * elementBytes : block;
  }

  private int flags() {
    int shuffle =
        switch (arrangement) {
          case PLAIN -> 0;
          case BYTES_SHUFFLED -> 0x01;
          case BITS_SHUFFLED -> 0x04;
        };
    int number =
        switch (codec) {
          case BLOSCLZ -> 0;
          case LZ4 -> 1;
          case SNAPPY -> 2;
          case ZLIB -> 3;
          case ZSTD -> 4;
        };
    return shuffle | (split ? 0 : 0x10) | (number << 5);
  }

  private ByteBuffer header(int flags, int bytes, int block, int size) {
    return ByteBuffer.allocate(size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 2)
        .put((byte) 1)
        .put((byte) flags)
        .put((byte) elementBytes)
        .putInt(bytes)
        .putInt(block)
        .putInt(size);
  }

  private void encodeBlock(byte[] block, boolean whole, ByteArrayOutputStream out) {
    boolean parted = split && whole && elementBytes <= 16 && block.length / elementBytes >= 128;
    int parts = parted ? elementBytes : 1;
    int partBytes = block.length / parts;
    for (int part = 0; part < parts; part++) {
      byte[] plain = Arrays.copyOfRange(block, part * partBytes, (part + 1) * partBytes);
      byte[] packed = compress(plain);
      byte[] written = packed.length < plain.length ? packed : plain;
      byte[] length =
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(written.length).array();
      out.writeBytes(length);
      out.writeBytes(written);
    }
  }

  private byte[] arranged(byte[] block) {
    int elements = block.length / elementBytes;
    byte[] result = block.clone();
    switch (arrangement) {
      case PLAIN -> {}
      case BYTES_SHUFFLED -> {
        for (int i = 0; i < elements * elementBytes; i++) {
          result[i % elementBytes * elements + i / elementBytes] = block[i];
        }
      }
      case BITS_SHUFFLED -> {
        if (elements % 8 == 0) {
          Arrays.fill(result, 0, elements * elementBytes, (byte) 0);
          for (int bit = 0; bit < 8 * elements * elementBytes; bit++) {
            int element = bit / (8 * elementBytes);
            int target = bit % (8 * elementBytes) * elements + element;
            if (((block[bit / 8] >> (bit % 8)) & 1) != 0) {
              result[target / 8] |= (byte) (1 << (target % 8));
            }
          }
        }
      }
    }
    return result;
  }

  private byte[] compress(byte[] plain) {
    return switch (codec) {
      case BLOSCLZ -> BloscLzEncoder.encode(plain);
      case LZ4 -> compress(new Lz4Compressor(), plain);
      case SNAPPY -> compress(new SnappyCompressor(), plain);
      case ZLIB -> deflate(plain);
      case ZSTD -> compress(new ZstdCompressor(), plain);
    };
  }

  private static byte[] compress(Compressor compressor, byte[] plain) {
    byte[] packed = new byte[compressor.maxCompressedLength(plain.length)];
    int length = compressor.compress(plain, 0, plain.length, packed, 0, packed.length);
    return Arrays.copyOf(packed, length);
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[plain.length + 64];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    } finally {
      deflater.end();
    }
  }
}
