package org.anomalyaware.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheCleaningTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final CacheCleaning CLEANING = new CacheCleaning(Duration.ofDays(30), 1_000);

  @TempDir private Path folder;

  private Path file(String name, int bytes, int daysUnused) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[bytes]);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysUnused))));
    return file;
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void what_was_not_used_for_long_goes() throws IOException {
    Path recent = file("recent.table", 1, 29);
    file("old.table", 1, 31);
    file("old.digest", 1, 31);

    CLEANING.clean(folder, recent, NOW);

    assertThat(left()).containsExactly(recent);
  }

  @Test
  void what_was_not_used_for_longest_goes_first_where_all_is_too_large() throws IOException {
    Path made = file("new.table", 500, 0);
    Path second = file("second.table", 400, 1);
    file("third.table", 400, 2);

    CLEANING.clean(folder, made, NOW);

    assertThat(left()).containsExactlyInAnyOrder(made, second);
  }

  @Test
  void the_table_just_made_stays_though_it_is_too_large_by_itself() throws IOException {
    Path made = file("new.table", 2_000, 0);
    file("other.table", 1, 0);

    CLEANING.clean(folder, made, NOW);

    assertThat(left()).containsExactly(made);
  }

  @Test
  void what_a_dead_process_left_goes_after_a_day_and_what_is_being_written_stays()
      throws IOException {
    file("table-1.tmp", 1, 2);
    Path writing = file("table-2.tmp", 5_000, 0);
    Path made = file("new.table", 1, 0);

    CLEANING.clean(folder, made, NOW);

    assertThat(left()).containsExactlyInAnyOrder(writing, made);
  }

  @Test
  void what_is_not_of_the_cache_stays() throws IOException {
    Path foreign = file("notes.txt", 5_000, 400);

    CLEANING.clean(folder, folder.resolve("none"), NOW);

    assertThat(left()).containsExactly(foreign);
  }

  @Test
  void reading_a_table_counts_as_use() throws IOException {
    TableKey other = new TableKey("rows-2", Tables.KEY.digest());
    cacheAt(NOW).table(Tables.KEY, Tables.of(1, 1));
    Path table = left().get(0);
    Files.setLastModifiedTime(table, FileTime.from(NOW));

    cacheAt(NOW.plus(Duration.ofDays(20))).table(Tables.KEY, Tables.of(1, 1));
    cacheAt(NOW.plus(Duration.ofDays(40))).table(other, Tables.of(1, 1));

    assertThat(left()).contains(table).hasSize(2);
  }

  @Test
  void a_clock_that_went_backwards_removes_nothing() throws IOException {
    Path unused = file("unused.table", 1, 20);
    Path writing = file("table-1.tmp", 1, 0);

    cacheAt(NOW.minus(Duration.ofDays(365))).table(Tables.KEY, Tables.of(1, 1));
    cacheAt(NOW.minus(Duration.ofDays(400))).table(Tables.KEY, Tables.of(1, 1));

    assertThat(left()).contains(unused, writing).hasSize(3);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what is mapped cannot be removed there")
  void a_table_that_is_in_use_stays_readable_when_it_is_removed() throws IOException {
    ParsedTable used = cacheAt(NOW).table(Tables.KEY, Tables.of(3, 100));
    Path table = left().get(0);
    Files.setLastModifiedTime(table, FileTime.from(NOW));

    cacheAt(NOW.plus(Duration.ofDays(3_650)))
        .table(new TableKey("rows-2", Tables.KEY.digest()), Tables.of(1, 1));

    assertThat(table).doesNotExist();
    assertThat(Tables.content(used))
        .isEqualTo(Tables.content(TableCache.none().table(Tables.KEY, Tables.of(3, 100))));
  }

  private FileTableCache cacheAt(Instant time) {
    return new FileTableCache(
        folder, Clock.fixed(time, ZoneOffset.UTC), new CacheCleaning(Duration.ofDays(30), 1 << 20));
  }
}
