package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for whatever reads files that come from elsewhere: a damaged file is read, or refused
 * by an {@link AnomalyAwareException} whose message names it; it is never waited for, and takes no
 * more memory than a file of its size may.
 *
 * <pre>{@code
 * class MyReaderTest extends ReaderContract {
 *   @Override
 *   protected List<byte[]> wholeFiles() {
 *     return List.of("energy,label\n1.5,0\n".getBytes(UTF_8));
 *   }
 *
 *   @Override
 *   protected void read(Path file) {
 *     MyReader.read(file);
 *   }
 * }
 * }</pre>
 *
 * <p>The damaged files come from {@link DamagedFiles}. A thousand are tried in every build, and a
 * hundred thousand where a build asks for tests with the tag {@code thorough}. One that fails is
 * kept in the folder for temporary files, to be made a test of its own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class ReaderContract {

  private static final int SOME = 1_000;
  private static final int MANY = 100_000;

  /** Small whole files, one for each layout that the reader knows. */
  protected abstract List<byte[]> wholeFiles();

  /** Reads a file to its end, and looks at all that was read. */
  protected abstract void read(Path file) throws IOException;

  /** What to call the files; messages have to say it. */
  protected String fileName() {
    return "damaged-file";
  }

  /** What means something in these files, such as names of columns; tried in wrong places. */
  protected List<String> words() {
    return List.of();
  }

  /**
   * What becomes of a damaged content before it is a file: as it is, unless overridden. Override it
   * to mend a checksum, or to compress, without which the reader would never get to the damage.
   *
   * @param number of the damaged file, for choices
   */
  protected byte[] wrapped(byte[] damaged, long number) {
    return damaged;
  }

  /**
   * How many bytes the thread that reads may allocate, all in all, for a file of a size: 16 MiB and
   * 200 times the size unless overridden.
   */
  protected long mostAllocated(long size) {
    return (16L << 20) + 200 * size;
  }

  /** How long a file may take; far more than it should, since machines are busy. */
  protected Duration longest() {
    return Duration.ofSeconds(20);
  }

  /**
   * How many damaged files are tried where a build asks for thorough tests: a hundred thousand
   * unless overridden, as for a packing whose content has a contract of its own.
   */
  protected int many() {
    return MANY;
  }

  @Test
  void whole_files_are_read(@TempDir Path folder) throws IOException {
    for (byte[] whole : wholeFiles()) {
      Path file = Files.write(folder.resolve(fileName()), wrapped(whole, 0));
      assertThatCode(() -> read(file)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_damaged_file_is_read_or_refused_by_a_message_that_names_it(@TempDir Path folder) {
    tryAll(folder, 0, SOME);
  }

  @Test
  @Tag("thorough")
  void many_damaged_files_are_read_or_refused(@TempDir Path folder) {
    tryAll(folder, SOME, many());
  }

  private void tryAll(Path folder, int first, int count) {
    DamagedFiles damaged = DamagedFiles.of(wholeFiles(), words());
    Path file = folder.resolve(fileName());
    try (WatchedReading reading = new WatchedReading(file, this::read, longest())) {
      int refused = 0;
      for (int number = first; number < first + count; number++) {
        byte[] content = wrapped(damaged.get(number), number);
        if (!reading.isRead(content, number, mostAllocated(content.length))) {
          refused++;
        }
      }
      assertThat(refused).as("how many of %d damaged files were refused", count).isPositive();
    }
  }
}
