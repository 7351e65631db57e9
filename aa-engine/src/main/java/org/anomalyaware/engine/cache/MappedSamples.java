package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Objects;
import org.anomalyaware.api.dataset.Samples;

/**
 * Samples in a file that is mapped into memory, in segments, since a buffer holds no more than 2
 * GiB. The operating system reads what is looked at and may drop it again, so a table can be larger
 * than the memory. Nothing may change the file meanwhile; it may be deleted where the operating
 * system allows it.
 */
final class MappedSamples implements Samples {

  private final BlockLayout layout;
  private final List<String> classNames;
  private final int width;
  private final int rowsPerBlock;
  private final int blockBytes;
  private final int blocksPerSegment;
  private final ByteBuffer[] bytes;
  private final FloatBuffer[] floats;

  private MappedSamples(
      BlockLayout layout, List<String> classNames, int blocksPerSegment, ByteBuffer[] segments) {
    this.layout = layout;
    this.classNames = classNames;
    this.width = layout.width();
    this.rowsPerBlock = layout.rowsPerBlock();
    this.blockBytes = layout.blockBytes();
    this.blocksPerSegment = blocksPerSegment;
    this.bytes = segments;
    this.floats = new FloatBuffer[segments.length];
    for (int i = 0; i < segments.length; i++) {
      floats[i] = segments[i].asFloatBuffer();
    }
  }

  /**
   * Maps the blocks of a file.
   *
   * @param start where the first block begins
   * @param segmentBytes most bytes of a segment, unless a single block has more
   */
  static MappedSamples map(
      FileChannel file, long start, BlockLayout layout, List<String> classNames, int segmentBytes)
      throws IOException {
    int blocksPerSegment = Math.max(1, segmentBytes / layout.blockBytes());
    long step = (long) blocksPerSegment * layout.blockBytes();
    long all = layout.allBytes();
    ByteBuffer[] segments = new ByteBuffer[(int) ((all + step - 1) / step)];
    for (int i = 0; i < segments.length; i++) {
      long from = i * step;
      segments[i] =
          file.map(FileChannel.MapMode.READ_ONLY, start + from, Math.min(step, all - from))
              .order(TableHead.ORDER);
    }
    return new MappedSamples(layout, classNames, blocksPerSegment, segments);
  }

  @Override
  public int size() {
    return layout.rows();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void copyTo(int row, float[] target, int offset) {
    Objects.checkIndex(row, layout.rows());
    int block = row / rowsPerBlock;
    int start = block % blocksPerSegment * (blockBytes / Float.BYTES);
    floats[block / blocksPerSegment].get(start + row % rowsPerBlock * width, target, offset, width);
  }

  @Override
  public String classOf(int row) {
    Objects.checkIndex(row, layout.rows());
    int block = row / rowsPerBlock;
    int start = block % blocksPerSegment * blockBytes;
    int numbers = layout.rowsOf(block) * width * Float.BYTES;
    return classNames.get(
        bytes[block / blocksPerSegment].get(start + numbers + row % rowsPerBlock));
  }

  @Override
  public Object origin() {
    return this;
  }

  @Override
  public int originRow(int row) {
    return row;
  }
}
