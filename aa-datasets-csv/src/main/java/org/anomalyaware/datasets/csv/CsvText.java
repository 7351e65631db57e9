package org.anomalyaware.datasets.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/** The text of a file in UTF-8, which may be packed by gzip and begin with a byte-order mark. */
final class CsvText {

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  private CsvText() {}

  /**
   * Opens a file.
   *
   * @param progress hears how many of its bytes have been read
   * @throws IOException if it cannot be read; reading fails with a {@link
   *     java.nio.charset.CharacterCodingException} where it is not in UTF-8
   */
  @SuppressWarnings("resource") // closed by the reader that stands on top, or here
  static Reader open(Path path, LongConsumer progress) throws IOException {
    InputStream file = new CountedBytes(Files.newInputStream(path), progress);
    try {
      BOMInputStream bytes =
          BOMInputStream.builder()
              .setInputStream(unpacked(new BufferedInputStream(file, BUFFER)))
              .setByteOrderMarks(
                  ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
              .get();
      ByteOrderMark mark = bytes.getBOM();
      if (mark != null && !mark.equals(ByteOrderMark.UTF_8)) {
        throw new MalformedInputException(mark.length());
      }
      return new BufferedReader(
          new InputStreamReader(
              bytes,
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)),
          BUFFER);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static InputStream unpacked(InputStream bytes) throws IOException {
    bytes.mark(2);
    int magic = bytes.read() << 8 | bytes.read();
    bytes.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(bytes, BUFFER) : bytes;
  }
}
