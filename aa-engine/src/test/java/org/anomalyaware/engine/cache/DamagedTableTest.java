package org.anomalyaware.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.TableParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a kept table, it is made anew and no other numbers are ever returned. */
class DamagedTableTest {

  private static final TableParser PARSER = Tables.of(3, 11);
  private static final Tables.Content TRUTH =
      Tables.content(TableCache.none().table(Tables.KEY, PARSER));

  @TempDir private Path folder;
  private TableCache cache;
  private Path file;
  private byte[] whole;
  private int parsed;

  @BeforeEach
  void keep_a_table() throws IOException {
    cache = new FileTableCache(folder, Clock.systemUTC());
    table(Tables.KEY);
    try (var files = Files.list(folder)) {
      file = files.findFirst().orElseThrow();
    }
    whole = Files.readAllBytes(file);
    parsed = 0;
  }

  private ParsedTable table(TableKey key) {
    return cache.table(
        key,
        sink -> {
          parsed++;
          PARSER.parse(sink);
        });
  }

  @Test
  void a_whole_table_is_not_parsed_again() {
    assertThat(Tables.content(table(Tables.KEY))).isEqualTo(TRUTH);
    assertThat(parsed).isZero();
  }

  @Test
  void any_byte_that_is_another_makes_it_anew() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 + random.nextInt(255));
      assertMadeAnew(damaged, "byte " + i);
    }
  }

  @Test
  void any_truncation_makes_it_anew() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      assertMadeAnew(Arrays.copyOf(whole, length), "the first " + length + " bytes");
    }
  }

  @Test
  void anything_at_its_end_makes_it_anew() throws IOException {
    for (int more = 1; more < 20; more++) {
      assertMadeAnew(Arrays.copyOf(whole, whole.length + more), more + " zeros at the end");
    }
  }

  /** What follows the damage is whole in itself, so that the checksum alone would not tell. */
  @Test
  void a_table_twice_over_makes_it_anew() throws IOException {
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    assertMadeAnew(twice, "twice");
  }

  @Test
  void noise_makes_it_anew() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      if (i % 2 == 0) {
        System.arraycopy(whole, 0, noise, 0, Math.min(noise.length, 16));
      }
      assertMadeAnew(noise, "noise " + i);
    }
  }

  private void assertMadeAnew(byte[] damaged, String how) throws IOException {
    Files.write(file, damaged);
    parsed = 0;
    assertThat(Tables.content(table(Tables.KEY))).as(how).isEqualTo(TRUTH);
    assertThat(parsed).as("times it was parsed after %s", how).isOne();
    assertThat(Files.readAllBytes(file)).as("kept after %s", how).isEqualTo(whole);
  }

  @Test
  void a_table_of_another_key_under_its_name_is_not_believed() throws IOException {
    TableKey other = new TableKey("rows-2", Tables.KEY.digest());
    Files.move(file, folder.resolve(file.getFileName().toString().replace("rows-1", "rows-2")));

    assertThat(Tables.content(table(other))).isEqualTo(TRUTH);
    assertThat(parsed).isOne();
  }
}
