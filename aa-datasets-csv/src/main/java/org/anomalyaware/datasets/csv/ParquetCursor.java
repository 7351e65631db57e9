package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.anomalyaware.api.dataset.DatasetException;
import org.apache.parquet.VersionParser;
import org.apache.parquet.VersionParser.ParsedVersion;
import org.apache.parquet.VersionParser.VersionParseException;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** Goes through the groups of rows of a Parquet file, a page of each column at a time. */
final class ParquetCursor implements RowCursor {

  private final ParquetFile file;
  private final LongConsumer progress;
  private final FileChannel channel;
  private final Iterator<RowGroup> groups;
  private List<ColumnReader> readers = List.of();
  private long leftInGroup;
  private long row;
  private long bytes;

  ParquetCursor(ParquetFile file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
    this.groups = ParquetParts.require(file.footer().getRow_groups(), "row groups").iterator();
    try {
      channel = FileChannel.open(file.path());
    } catch (IOException e) {
      throw FileFailure.of(file.path(), "", e);
    }
  }

  @Override
  public boolean next() {
    return guarded(
        () -> {
          if (leftInGroup > 0) {
            readers.forEach(ColumnReader::consume);
            leftInGroup--;
          }
          while (leftInGroup == 0 && groups.hasNext()) {
            RowGroup group = groups.next();
            readers = readers(group);
            leftInGroup = group.getNum_rows();
          }
          row++;
          return leftInGroup > 0;
        });
  }

  private List<ColumnReader> readers(RowGroup group) {
    List<ColumnReader> all = new ArrayList<>();
    for (ParquetColumn column : file.found()) {
      ColumnMetaData chunk =
          ParquetParts.require(group.getColumns(), "columns").stream()
              .map(ColumnChunk::getMeta_data)
              .filter(each -> each != null)
              .filter(each -> List.of(column.name()).equals(each.getPath_in_schema()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no values of " + column.name()));
      if (chunk.getNum_values() != group.getNum_rows()) {
        throw new IllegalArgumentException("not as many values as rows in " + column.name());
      }
      if (group.getNum_rows() > 0) {
        all.add(reader(column, chunk));
      }
    }
    return all;
  }

  private ColumnReader reader(ParquetColumn column, ColumnMetaData chunk) {
    try {
      return new ColumnReaderImpl(
          column.descriptor(),
          new ParquetPages(
              channel,
              chunk,
              column.descriptor().getPrimitiveType(),
              read -> {
                bytes += read;
                progress.accept(bytes);
              }),
          new PrimitiveConverter() {},
          writer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some old writers made errors that the library knows to work around. */
  private @Nullable ParsedVersion writer() {
    try {
      return VersionParser.parse(file.footer().getCreated_by());
    } catch (VersionParseException | IllegalArgumentException | NullPointerException e) {
      return null;
    }
  }

  @Override
  public String place() {
    return "row " + row;
  }

  @Override
  public double number(int column) {
    return guarded(() -> file.found().get(column).number(readers.get(column)));
  }

  @Override
  public String text(int column) {
    return guarded(() -> file.found().get(column).text(readers.get(column)));
  }

  /** Whatever the library stumbles over in a damaged file is told as damage. */
  private <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (DatasetException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private DatasetException damaged(RuntimeException failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    String what = cause == null ? "unreadable" : cause.getMessage();
    return ParquetFile.damaged(file.path(), "after row %d, %s".formatted(row, what), failure);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw FileFailure.of(file.path(), place(), e);
    }
  }
}
