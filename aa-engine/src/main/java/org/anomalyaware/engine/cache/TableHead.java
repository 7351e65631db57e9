package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.TableForm;
import org.anomalyaware.api.dataset.TableKey;

/**
 * The beginning of a file that keeps a table. Such a file holds, all numbers with the least
 * significant byte first, and texts as the number of their bytes (4 bytes) and UTF-8:
 *
 * <ol>
 *   <li>Head: the 8 bytes {@code aa-table}; the version of this layout (4); the size of the head
 *       (4), a multiple of 8; the number of columns (4), of rows in a block (4), and of classes
 *       (4); the key's parser and digest, and the names of the classes, as texts; zeros.
 *   <li>Blocks, of {@link BlockLayout#rowsPerBlock} rows each but for the last: the rows' numbers
 *       as 32-bit IEEE 754, row after row; for each row the index of its class (1).
 *   <li>Tail, see {@link TableTail}: the number of rows, the facts, the size of the tail, and a
 *       CRC-32C of all bytes before it.
 * </ol>
 *
 * @param key what the table was parsed from, and by what
 * @param form what its rows are like
 */
record TableHead(TableKey key, TableForm form) {

  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private static final int VERSION = 1;
  private static final int ALIGNMENT = 8;

  /** Of 128 classes with names of 64 KiB; a damaged size is hardly within it. */
  private static final int MOST_BYTES = 1 << 23;

  private static final byte[] MAGIC = {'a', 'a', '-', 't', 'a', 'b', 'l', 'e'};
  private static final int START_BYTES = MAGIC.length + 2 * Integer.BYTES;

  byte[] toBytes() {
    LittleEndian rest =
        new LittleEndian()
            .put(form.width())
            .put(BlockLayout.rowsPerBlock(form.width()))
            .put(form.classNames().size())
            .put(key.parser())
            .put(key.digest());
    form.classNames().forEach(rest::put);
    int size = START_BYTES + rest.size();
    int padding = -size & (ALIGNMENT - 1);
    return new LittleEndian()
        .put(MAGIC)
        .put(VERSION)
        .put(size + padding)
        .put(rest.toByteArray())
        .put(new byte[padding])
        .toByteArray();
  }

  /** Reads the head of a file, whose checksum need not have been compared yet. */
  static TableHead read(FileChannel file) throws IOException {
    ByteBuffer start = Channels.read(file, 0, START_BYTES);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new DamagedTableException("it does not begin as a table does");
    }
    int version = start.getInt();
    if (version != VERSION) {
      throw new DamagedTableException(
          "its layout is version %d instead of %d".formatted(version, VERSION));
    }
    int size = start.getInt();
    if (size < START_BYTES || size > MOST_BYTES) {
      throw new DamagedTableException("its head has no size that it can have");
    }
    return parse(Channels.read(file, START_BYTES, size - START_BYTES));
  }

  private static TableHead parse(ByteBuffer rest) throws IOException {
    int width = rest.getInt();
    int rowsPerBlock = rest.getInt();
    int classes = rest.getInt();
    TableKey key = new TableKey(LittleEndian.text(rest), LittleEndian.text(rest));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      names.add(LittleEndian.text(rest));
    }
    if (width < 1 || rowsPerBlock != BlockLayout.rowsPerBlock(width)) {
      throw new DamagedTableException("its blocks have no size that they can have");
    }
    return new TableHead(key, new TableForm(width, names));
  }
}
