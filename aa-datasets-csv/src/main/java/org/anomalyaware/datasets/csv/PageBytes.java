package org.anomalyaware.datasets.csv;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.apache.parquet.format.CompressionCodec;

/** Unpacks what a page holds. */
final class PageBytes {

  private PageBytes() {}

  /**
   * Unpacks bytes.
   *
   * @param size how many there are unpacked
   * @throws IOException if they are not packed in this way, or are another number
   */
  static byte[] unpacked(CompressionCodec codec, byte[] bytes, int from, int size)
      throws IOException {
    return switch (codec) {
      case UNCOMPRESSED -> rest(bytes, from);
      case SNAPPY -> unpacked(new SnappyDecompressor(), bytes, from, size);
      case ZSTD -> unpacked(new ZstdDecompressor(), bytes, from, size);
      case LZ4_RAW -> unpacked(new Lz4Decompressor(), bytes, from, size);
      case GZIP -> inflated(bytes, from, size);
      case LZO, BROTLI, LZ4 ->
          throw new DatasetException(
              "The Parquet file is packed by %s, which is not read. Write it with Snappy, Zstandard or gzip."
                  .formatted(codec));
    };
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] unpacked(Decompressor decompressor, byte[] bytes, int from, int size)
      throws IOException {
    byte[] unpacked = new byte[size];
    int length =
        size == 0
            ? 0
            : decompressor.decompress(bytes, from, bytes.length - from, unpacked, 0, size);
    return whole(unpacked, length, size);
  }

  private static byte[] inflated(byte[] bytes, int from, int size) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      byte[] unpacked = in.readNBytes(size);
      return whole(unpacked, unpacked.length, size);
    }
  }

  private static byte[] whole(byte[] unpacked, int length, int size) throws EOFException {
    if (length != size) {
      throw new EOFException("a page of %d bytes unpacks to %d".formatted(size, length));
    }
    return unpacked;
  }
}
