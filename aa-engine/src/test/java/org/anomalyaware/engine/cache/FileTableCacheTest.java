package org.anomalyaware.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileTableCacheTest {

  @TempDir private Path folder;

  private TableCache cache() {
    return cache(folder);
  }

  private static TableCache cache(Path folder) {
    return new FileTableCache(folder, Clock.systemUTC());
  }

  private static TableParser never() {
    return sink -> {
      throw new AssertionError("It was parsed again");
    };
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void another_engine_finds_the_table_that_was_kept() {
    ParsedTable first = cache().table(Tables.KEY, Tables.of(5, 10_000));
    ParsedTable second = cache().table(Tables.KEY, never());

    assertThat(Tables.content(second)).isEqualTo(Tables.content(first));
  }

  @Test
  void another_version_of_the_parser_and_another_source_are_other_tables() {
    cache().table(Tables.KEY, Tables.of(2, 5));
    TableKey version = new TableKey("rows-2", Tables.KEY.digest());
    TableKey source = new TableKey("rows-1", "f".repeat(64));

    assertThat(cache().table(version, Tables.of(2, 6)).samples().size()).isEqualTo(6);
    assertThat(cache().table(source, Tables.of(2, 7)).samples().size()).isEqualTo(7);
    assertThat(cache().table(Tables.KEY, never()).samples().size()).isEqualTo(5);
  }

  @Test
  void a_parser_that_fails_leaves_nothing() throws IOException {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () ->
                cache()
                    .table(
                        Tables.KEY,
                        sink -> {
                          Tables.of(2, 100_000).parse(sink);
                          throw new DatasetException("line 3 is no row");
                        }))
        .withMessage("line 3 is no row");

    assertThat(files()).isEmpty();
  }

  @Test
  void a_row_that_no_table_may_have_is_refused_and_leaves_nothing() throws IOException {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  cache()
                      .table(
                          Tables.KEY,
                          sink -> {
                            sink.begin(2, List.of("all"));
                            sink.row(new float[] {1, bad}, 0);
                          }))
          .withMessageContaining("not finite");
    }

    assertThat(files()).isEmpty();
  }

  @Test
  void an_interrupted_thread_keeps_nothing() throws IOException {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> cache().table(Tables.KEY, Tables.of(2, 5)))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void several_at_once_get_the_same_table() throws Exception {
    int writers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      CyclicBarrier together = new CyclicBarrier(writers);
      List<Future<ParsedTable>> tables =
          IntStream.range(0, writers)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              cache()
                                  .table(
                                      Tables.KEY,
                                      sink -> {
                                        await(together);
                                        Tables.of(7, 20_000).parse(sink);
                                      })))
              .toList();
      Tables.Content truth =
          Tables.content(TableCache.none().table(Tables.KEY, Tables.of(7, 20_000)));
      for (Future<ParsedTable> table : tables) {
        assertThat(Tables.content(table.get())).isEqualTo(truth);
      }
      assertThat(files()).hasSize(1);
      assertThat(Tables.content(cache().table(Tables.KEY, never()))).isEqualTo(truth);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_folder_that_cannot_be_made_does_not_keep_a_table_from_being_read() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");

    assertThat(Tables.content(cache(notAFolder).table(Tables.KEY, Tables.of(2, 5))))
        .isEqualTo(Tables.content(TableCache.none().table(Tables.KEY, Tables.of(2, 5))));
    assertThat(notAFolder).hasContent("in the way");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_full_folder_does_not_keep_a_table_from_being_read() throws Exception {
    try (SmallFileSystem small = SmallFileSystem.mount(folder, "size=256k")) {
      assertThat(Tables.content(cache(folder).table(Tables.KEY, Tables.of(20, 20_000))))
          .isEqualTo(Tables.content(TableCache.none().table(Tables.KEY, Tables.of(20, 20_000))));
      assertThat(files()).as("what is left in %s", small).isEmpty();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_folder_that_is_read_only_does_not_keep_a_table_from_being_read() throws Exception {
    try (SmallFileSystem small = SmallFileSystem.mount(folder, "size=64k,ro")) {
      assertThat(Tables.content(cache(folder).table(Tables.KEY, Tables.of(2, 5))))
          .as("read with %s", small)
          .isEqualTo(Tables.content(TableCache.none().table(Tables.KEY, Tables.of(2, 5))));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_table_that_is_kept_is_read_from_a_folder_that_has_become_read_only() throws Exception {
    try (SmallFileSystem small = SmallFileSystem.mount(folder, "size=256k")) {
      cache(folder).table(Tables.KEY, Tables.of(2, 5));
      small.remount("ro");
      assertThat(cache(folder).table(Tables.KEY, never()).samples().size()).isEqualTo(5);
    }
  }

  /** A file system in memory, which only a privileged user may mount. */
  private record SmallFileSystem(Path folder) implements AutoCloseable {

    static SmallFileSystem mount(Path folder, String options) {
      assumeTrue(
          run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
          "no file system can be mounted here, which takes privileges");
      return new SmallFileSystem(folder);
    }

    void remount(String options) {
      assertThat(run("mount", "-o", "remount," + options, folder.toString())).isTrue();
    }

    private static boolean run(String... command) {
      try {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      // lazily, for a table may still be mapped
      assertThat(run("umount", "-l", folder.toString())).isTrue();
    }
  }
}
