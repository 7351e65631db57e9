package org.anomalyaware.datasets.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DatasetException;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * A Parquet file with a flat schema. Its frame is read here: what Apache's own library has for that
 * asks for Hadoop. Footer, pages' headers and values are decoded by Apache's library.
 */
record ParquetFile(Path path, FileMetaData footer, List<ParquetColumn> found, List<String> notes)
    implements TableFile {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL_BYTES = Integer.BYTES + MAGIC.length;
  private static final int MOST_FOOTER_BYTES = 64 << 20;

  /** Whether a file begins as one of this format does. */
  static boolean begins(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] first = in.readNBytes(MAGIC.length);
      return Arrays.equals(first, MAGIC) || Arrays.equals(first, ENCRYPTED);
    } catch (IOException e) {
      throw FileFailure.of(path, "", e);
    }
  }

  /**
   * Reads the footer.
   *
   * @throws DatasetException if it is damaged or of a kind that is not read
   */
  static ParquetFile of(Path path) {
    FileMetaData footer = footer(path);
    List<String> notes = new ArrayList<>();
    List<ParquetColumn> columns;
    try {
      columns = ParquetColumn.of(ParquetParts.require(footer.getSchema(), "schema"), notes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(path, "its schema is broken", e);
    }
    if (columns.stream().map(ParquetColumn::name).distinct().count() != columns.size()) {
      throw damaged(path, "two columns have one name", new IllegalArgumentException());
    }
    return new ParquetFile(path, footer, columns, List.copyOf(notes));
  }

  private static FileMetaData footer(Path path) {
    try (FileChannel channel = FileChannel.open(path)) {
      long end = channel.size() - TAIL_BYTES;
      if (end < MAGIC.length) {
        throw new EOFException("it ends before its footer");
      }
      ByteBuffer tail =
          ByteBuffer.wrap(
                  new FileRange(channel, end, TAIL_BYTES, read -> {}).readNBytes(TAIL_BYTES))
              .order(ByteOrder.LITTLE_ENDIAN);
      int length = tail.getInt();
      byte[] magic = new byte[MAGIC.length];
      tail.get(magic);
      if (Arrays.equals(magic, ENCRYPTED)) {
        throw new DatasetException(
            Shown.text(path.toString()) + " is encrypted. Give a Parquet file that is not.");
      }
      if (!Arrays.equals(magic, MAGIC)
          || length <= 0
          || length > Math.min(MOST_FOOTER_BYTES, end - MAGIC.length)) {
        throw new EOFException("it does not end with a footer");
      }
      return Util.readFileMetaData(
          new BufferedInputStream(new FileRange(channel, end - length, length, read -> {})));
    } catch (IOException e) {
      throw damaged(path, String.valueOf(e.getMessage()), e);
    }
  }

  /** What it means if the file contradicts itself. */
  static DatasetException damaged(Path path, String what, Exception cause) {
    return new DatasetException(
        "%s: the Parquet file is damaged or cut short (%s). Copy or fetch it again."
            .formatted(Shown.text(path.toString()), Shown.text(what)),
        cause);
  }

  @Override
  public List<String> columns() {
    return found.stream().map(ParquetColumn::name).toList();
  }

  @Override
  public String reading() {
    return "parquet";
  }

  @Override
  public RowCursor rows(LongConsumer progress) {
    return new ParquetCursor(this, progress);
  }
}
