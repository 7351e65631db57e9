package org.anomalyaware.engine.cache;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableParser;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each table in a file of one folder, which several processes may share: files appear whole,
 * two of one key are the same, and one that is damaged, or of another version, is replaced. Where a
 * table cannot be kept it is parsed into memory, and the log says why.
 */
@API(status = API.Status.INTERNAL)
public final class FileTableCache implements TableCache {

  static final String ENDING = ".table";

  private static final Logger log = LoggerFactory.getLogger(FileTableCache.class);

  private final Path folder;
  private final Clock clock;
  private final FileDigests digests;
  private final CacheCleaning cleaning;

  /**
   * A cache in a folder.
   *
   * @param folder made when the first table is kept
   * @param clock tells how long tables have not been used
   */
  public FileTableCache(Path folder, Clock clock) {
    this(folder, clock, CacheCleaning.DEFAULT);
  }

  FileTableCache(Path folder, Clock clock, CacheCleaning cleaning) {
    this.folder = folder;
    this.clock = clock;
    this.digests = new FileDigests(folder, clock);
    this.cleaning = cleaning;
  }

  @Override
  public String sha256(Path file) {
    return digests.sha256(file);
  }

  @Override
  public ParsedTable table(TableKey key, TableParser parser) {
    Path file = folder.resolve(key.parser() + "-" + key.digest() + ENDING);
    try {
      Optional<ParsedTable> kept = kept(file, key);
      return kept.isPresent() ? kept.get() : build(file, key, parser);
    } catch (ClosedByInterruptException e) {
      CancellationException cancelled = new CancellationException("Reading was interrupted");
      cancelled.initCause(e);
      throw cancelled;
    } catch (IOException | UnwritableTableException e) {
      log.warn(
          "Parsed tables cannot be kept in {} ({}), so this one is made in memory, and again by the"
              + " next run. Make room there, or name another folder by AA_TABLES_HOME.",
          folder,
          e instanceof IOException ? e.toString() : e.getMessage());
      return TableCache.none().table(key, parser);
    }
  }

  private Optional<ParsedTable> kept(Path file, TableKey key) throws ClosedByInterruptException {
    try {
      ParsedTable table = TableReader.open(file, key, TableReader.SEGMENT_BYTES);
      LastUse.renew(file, clock.instant());
      log.debug("Read {}", file);
      return Optional.of(table);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      log.warn("The parsed table {} is made anew: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private ParsedTable build(Path file, TableKey key, TableParser parser) throws IOException {
    try (TableWriter writer = TableWriter.create(key, folder)) {
      parser.parse(writer);
      writer.finish(file);
    }
    cleaning.clean(folder, file, clock.instant());
    return TableReader.open(file, key, TableReader.SEGMENT_BYTES);
  }
}
