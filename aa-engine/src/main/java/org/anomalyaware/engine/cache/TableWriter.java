package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32C;
import org.anomalyaware.api.dataset.TableForm;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table to a temporary file, block by block, and moves it into place when it is whole.
 * Closing deletes what is not in place.
 */
final class TableWriter implements TableSink, AutoCloseable {

  static final String TEMPORARY = ".tmp";

  private final TableKey key;
  private final Path temporary;
  private final FileChannel file;
  private final CRC32C checksum = new CRC32C();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private @Nullable Block block;
  private int rows;

  private TableWriter(TableKey key, Path temporary, FileChannel file) {
    this.key = key;
    this.temporary = temporary;
    this.file = file;
  }

  static TableWriter create(TableKey key, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "table-", TEMPORARY);
    try {
      return new TableWriter(key, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  @Override
  public void begin(int width, List<String> classNames) {
    if (block != null) {
      throw new IllegalStateException("A table's form is said once");
    }
    TableForm form = new TableForm(width, classNames);
    block = new Block(form);
    append(ByteBuffer.wrap(new TableHead(key, form).toBytes()));
  }

  @Override
  public void row(float[] values, int classIndex) {
    Block open = block();
    open.form.requireRow(values, classIndex);
    open.add(values, classIndex);
    rows = Math.incrementExact(rows);
    if (open.isFull()) {
      append(open.take());
    }
  }

  @Override
  public void fact(String name, String value) {
    if (facts.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("The fact " + name + " is given twice");
    }
  }

  private Block block() {
    if (block == null) {
      throw new IllegalStateException("A parser says a table's form first, but this one did not");
    }
    return block;
  }

  /** Ends the table and moves it into place at once. */
  void finish(Path target) throws IOException {
    append(block().take());
    append(ByteBuffer.wrap(new TableTail(rows, facts).toBytes()));
    int value = (int) checksum.getValue();
    append(ByteBuffer.wrap(new LittleEndian().put(value).toByteArray()));
    file.close();
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void append(ByteBuffer bytes) {
    checksum.update(bytes.duplicate());
    try {
      Channels.write(file, bytes);
    } catch (ClosedByInterruptException e) {
      CancellationException cancelled = new CancellationException("Writing was interrupted");
      cancelled.initCause(e);
      throw cancelled;
    } catch (IOException e) {
      throw new UnwritableTableException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      Files.deleteIfExists(temporary);
    }
  }

  /** The rows that have not been written yet. */
  private static final class Block {

    private final TableForm form;
    private final int mostRows;
    private final ByteBuffer bytes;
    private final FloatBuffer numbers;
    private final byte[] classes;
    private int rows;

    Block(TableForm form) {
      this.form = form;
      this.mostRows = BlockLayout.rowsPerBlock(form.width());
      this.bytes =
          ByteBuffer.allocateDirect(new BlockLayout(form.width(), mostRows).blockBytes())
              .order(TableHead.ORDER);
      this.numbers = bytes.asFloatBuffer();
      this.classes = new byte[mostRows];
    }

    void add(float[] values, int classIndex) {
      numbers.put(rows * form.width(), values, 0, form.width());
      classes[rows] = (byte) classIndex;
      rows++;
    }

    boolean isFull() {
      return rows == mostRows;
    }

    /** The bytes of the block, which is empty afterwards. */
    ByteBuffer take() {
      int numberBytes = rows * form.width() * Float.BYTES;
      bytes.clear();
      bytes.put(numberBytes, classes, 0, rows).limit(numberBytes + rows);
      rows = 0;
      return bytes;
    }
  }
}
