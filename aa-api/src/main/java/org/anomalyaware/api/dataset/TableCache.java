package org.anomalyaware.api.dataset;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Keeps tables that were parsed from files, so that the next run need not parse them again. What is
 * kept is believed only if it is whole; otherwise the file is parsed anew. Whether anything is kept
 * never changes what {@link #table} returns.
 *
 * <p>Implementations may be used by several threads at once. There is nothing to close: mapped
 * tables go with the last who refers to them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TableCache {

  /**
   * SHA-256 of a file's bytes as they are, in lower-case hexadecimal. May be remembered for as long
   * as the file system shows no change. A parser that asks again at its end learns whether the file
   * was changed while it was read.
   *
   * @throws DatasetException if the file cannot be read
   */
  String sha256(Path file);

  /**
   * The table of a key: as it was kept, or else as a parser makes it now.
   *
   * @throws DatasetException as the parser throws it; then nothing is kept
   */
  ParsedTable table(TableKey key, TableParser parser);

  /** A cache that keeps nothing: every table is parsed, and held in memory. */
  static TableCache none() {
    return NoTableCache.INSTANCE;
  }
}
