package org.anomalyaware.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableParser;

/** What is kept is what was parsed, compared with the API's table in memory. */
class TableRoundTripPropertyTest {

  @Property(tries = 200)
  void a_kept_table_is_to_the_bit_what_was_parsed(
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 0, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 128) int classes,
      @ForAll @Size(max = 5) Map<String, String> facts,
      @ForAll long seed)
      throws IOException {
    check(random(width, rows, classes, facts, seed), 1 << 20);
  }

  /** A block of 1,000 columns has 64 rows, so these tables have several, in several segments. */
  @Property(tries = 30)
  void it_is_also_across_the_borders_of_blocks_and_of_segments(
      @ForAll @IntRange(min = 900, max = 1_100) int width,
      @ForAll @IntRange(min = 0, max = 700) int rows,
      @ForAll @IntRange(min = 1, max = 1_000_000) int segmentBytes,
      @ForAll long seed)
      throws IOException {
    check(random(width, rows, 3, Map.of(), seed), segmentBytes);
  }

  private static TableParser random(
      int width, int rows, int classes, Map<String, String> facts, long seed) {
    return sink -> {
      Random random = new Random(seed);
      sink.begin(width, IntStream.range(0, classes).mapToObj(i -> "class " + i).toList());
      facts.forEach(sink::fact);
      for (int row = 0; row < rows; row++) {
        float[] values = new float[width];
        for (int column = 0; column < width; column++) {
          float value = Float.intBitsToFloat(random.nextInt());
          values[column] = Float.isFinite(value) ? value : -0.0f;
        }
        sink.row(values, random.nextInt(classes));
      }
    };
  }

  private static void check(TableParser parser, int segmentBytes) throws IOException {
    Path folder = Files.createTempDirectory("tables");
    Path file = folder.resolve("table");
    try {
      try (TableWriter writer = TableWriter.create(Tables.KEY, folder)) {
        parser.parse(writer);
        writer.finish(file);
      }
      assertThat(Tables.content(TableReader.open(file, Tables.KEY, segmentBytes)))
          .isEqualTo(Tables.content(TableCache.none().table(Tables.KEY, parser)));
      try (var left = Files.list(folder)) {
        assertThat(left).isEqualTo(List.of(file)).hasSize(1);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
