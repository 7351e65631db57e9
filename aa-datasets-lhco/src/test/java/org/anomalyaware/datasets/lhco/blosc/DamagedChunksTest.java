package org.anomalyaware.datasets.lhco.blosc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.testkit.ReaderContract;

/** Blosc chunks by every compressor and arrangement, damaged anywhere. */
class DamagedChunksTest extends ReaderContract {

  private static final int DECODED_BYTES = 2_400;

  @Override
  protected List<byte[]> wholeFiles() {
    byte[] data = new byte[DECODED_BYTES];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i % 97 == 0 ? i : i / 40);
    }
    List<byte[]> chunks = new ArrayList<>();
    for (BloscCodec codec : BloscCodec.values()) {
      for (BloscHeader.Arrangement arrangement : BloscHeader.Arrangement.values()) {
        BloscEncoder encoder = new BloscEncoder(codec, arrangement, true, 8, 1_600);
        chunks.add(encoder.encode(data));
      }
    }
    return chunks;
  }

  /** The header says how long the chunk is; most of the time it is made to be right. */
  @Override
  protected byte[] wrapped(byte[] damaged, long number) {
    if (damaged.length >= BloscHeader.LENGTH && number % 4 != 3) {
      for (int i = 0; i < Integer.BYTES; i++) {
        damaged[12 + i] = (byte) (damaged.length >>> (Byte.SIZE * i));
      }
    }
    return damaged;
  }

  /** What the best of the compressors can make of so many bytes, and once more to rearrange it. */
  @Override
  protected long mostAllocated(long size) {
    return (1L << 20) + 2L * BloscCodec.ZSTD.mostBytesOfByte() * size;
  }

  @Override
  protected void read(Path file) throws IOException {
    try {
      assertThat(BloscChunk.decode(Files.readAllBytes(file), BloscFilter.MOST_CHUNK_BYTES))
          .hasSizeLessThanOrEqualTo(BloscFilter.MOST_CHUNK_BYTES);
    } catch (BloscException e) {
      throw new DatasetException(file + ": " + e.getMessage(), e);
    }
  }
}
