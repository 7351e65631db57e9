package org.anomalyaware.api.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/** Parses every time. */
enum NoTableCache implements TableCache {
  INSTANCE;

  private static final int BUFFER_BYTES = 1 << 18;

  @Override
  public String sha256(Path file) {
    MessageDigest digest = Checksum.Algorithm.SHA_256.newDigest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("Reading " + file + " was interrupted");
        }
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be read: %s. Check that it is there and its permissions.".formatted(file, e),
          e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public ParsedTable table(TableKey key, TableParser parser) {
    TableInMemory table = new TableInMemory();
    parser.parse(table);
    return table.finish();
  }
}
