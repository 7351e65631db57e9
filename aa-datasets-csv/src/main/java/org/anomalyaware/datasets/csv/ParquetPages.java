package org.anomalyaware.datasets.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The pages of one column in one group of rows, one after another; one at a time is in memory. */
final class ParquetPages implements PageReader {

  private static final int BUFFER = 1 << 16;
  private static final int MOST_PAGE_BYTES = 1 << 28;

  private final ColumnMetaData chunk;
  private final CompressionCodec codec;
  private final InputStream bytes;
  private final Statistics<?> noStatistics;
  private @Nullable PageHeader next;
  private long valuesLeft;

  /**
   * The pages of a column.
   *
   * @param listener hears how many bytes each reading gave
   * @throws IOException if the file does not have them
   */
  @SuppressWarnings("resource") // the channel is closed by its owner
  ParquetPages(FileChannel channel, ColumnMetaData chunk, PrimitiveType type, IntConsumer listener)
      throws IOException {
    this.chunk = chunk;
    this.codec = ParquetParts.require(chunk.getCodec(), "codec");
    long start = chunk.getData_page_offset();
    if (chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0) {
      start = Math.min(start, chunk.getDictionary_page_offset());
    }
    bytes =
        new BufferedInputStream(
            new FileRange(channel, start, chunk.getTotal_compressed_size(), listener), BUFFER);
    noStatistics = Statistics.getBuilderForReading(type).build();
    valuesLeft = chunk.getNum_values();
  }

  @Override
  public long getTotalValueCount() {
    return chunk.getNum_values();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      PageHeader header = header();
      if (header == null || header.getType() != PageType.DICTIONARY_PAGE) {
        return null;
      }
      next = null;
      DictionaryPageHeader dictionary =
          ParquetParts.require(header.getDictionary_page_header(), "dictionary");
      byte[] page = PageBytes.unpacked(codec, body(header), 0, header.getUncompressed_page_size());
      return new DictionaryPage(
          BytesInput.from(page), dictionary.getNum_values(), encoding(dictionary.getEncoding()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable DataPage readPage() {
    try {
      for (PageHeader header = header(); header != null; header = header()) {
        next = null;
        byte[] body = body(header);
        switch (ParquetParts.require(header.getType(), "type of page")) {
          case DATA_PAGE -> {
            return first(header, body);
          }
          case DATA_PAGE_V2 -> {
            return second(header, body);
          }
          case INDEX_PAGE, DICTIONARY_PAGE -> {} // nothing that values need
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataPage first(PageHeader header, byte[] body) throws IOException {
    DataPageHeader data = ParquetParts.require(header.getData_page_header(), "page");
    valuesLeft -= data.getNum_values();
    byte[] page = PageBytes.unpacked(codec, body, 0, header.getUncompressed_page_size());
    return new DataPageV1(
        BytesInput.from(page),
        data.getNum_values(),
        page.length,
        noStatistics,
        encoding(data.getRepetition_level_encoding()),
        encoding(data.getDefinition_level_encoding()),
        encoding(data.getEncoding()));
  }

  /** In the second form the levels stand before the values and are never packed. */
  private DataPage second(PageHeader header, byte[] body) throws IOException {
    DataPageHeaderV2 data = ParquetParts.require(header.getData_page_header_v2(), "page");
    valuesLeft -= data.getNum_values();
    int repetition = data.getRepetition_levels_byte_length();
    int definition = data.getDefinition_levels_byte_length();
    int levels = Math.addExact(repetition, definition);
    int size = header.getUncompressed_page_size() - levels;
    if (repetition < 0 || definition < 0 || levels > body.length || size < 0) {
      throw new EOFException("a page is smaller than its levels");
    }
    byte[] values =
        data.isIs_compressed()
            ? PageBytes.unpacked(codec, body, levels, size)
            : Arrays.copyOfRange(body, levels, body.length);
    return DataPageV2.uncompressed(
        data.getNum_rows(),
        data.getNum_nulls(),
        data.getNum_values(),
        BytesInput.from(body, 0, repetition),
        BytesInput.from(body, repetition, definition),
        encoding(data.getEncoding()),
        BytesInput.from(values),
        noStatistics);
  }

  private @Nullable PageHeader header() throws IOException {
    if (next == null && valuesLeft > 0) {
      next = Util.readPageHeader(bytes);
    }
    return next;
  }

  private byte[] body(PageHeader header) throws IOException {
    int size = header.getCompressed_page_size();
    int unpacked = header.getUncompressed_page_size();
    if (size < 0 || unpacked < 0 || size > MOST_PAGE_BYTES || unpacked > MOST_PAGE_BYTES) {
      throw new EOFException("a page of %d bytes, unpacked %d".formatted(size, unpacked));
    }
    byte[] body = bytes.readNBytes(size);
    if (body.length < size) {
      throw new EOFException("a page of %d bytes ends after %d".formatted(size, body.length));
    }
    if (header.isSetCrc()) {
      CRC32 crc = new CRC32();
      crc.update(body);
      if ((int) crc.getValue() != header.getCrc()) {
        throw new EOFException("a page does not fit its checksum");
      }
    }
    return body;
  }

  private static Encoding encoding(org.apache.parquet.format.@Nullable Encoding encoding) {
    return Encoding.valueOf(ParquetParts.require(encoding, "encoding").name());
  }
}
