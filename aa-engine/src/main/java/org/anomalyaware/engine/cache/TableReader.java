package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableKey;

/** Opens a file that keeps a table, if all of it is as it was written. */
final class TableReader {

  /** Half of what a buffer could hold. */
  static final int SEGMENT_BYTES = 1 << 30;

  private TableReader() {}

  /**
   * Checks every byte of a file and maps its rows.
   *
   * @param segmentBytes how much is mapped into one piece; {@link #SEGMENT_BYTES} but in tests
   * @throws DamagedTableException if it is damaged, cut short, of another version or key
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  static ParsedTable open(Path path, TableKey key, int segmentBytes) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      TableHead head = TableHead.read(file);
      TableTail tail = TableTail.read(file);
      if (!head.key().equals(key)) {
        throw new DamagedTableException("it is the table of " + head.key());
      }
      BlockLayout layout = new BlockLayout(head.form().width(), Math.toIntExact(tail.rows()));
      int headBytes = head.toBytes().length;
      if (headBytes + layout.allBytes() + tail.bytes() != file.size()) {
        throw new DamagedTableException("it is not as long as its number of rows asks for");
      }
      return new ParsedTable(
          MappedSamples.map(file, headBytes, layout, head.form().classNames(), segmentBytes),
          tail.facts());
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | NegativeArraySizeException
        | ArithmeticException e) {
      throw new DamagedTableException("it does not hold what it says: " + e);
    }
  }
}
