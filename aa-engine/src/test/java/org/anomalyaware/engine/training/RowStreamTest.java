package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowStreamTest {

  private static RowStream stream(int size, long seed) {
    return new RowStream(size, pass -> new SplittableRandom(seed + pass));
  }

  private static List<Integer> take(RowStream stream, int count) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(stream.next());
    }
    return rows;
  }

  @Property(tries = 200)
  void every_row_comes_once_in_every_pass(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
    RowStream stream = stream(size, seed);
    for (int pass = 0; pass < 3; pass++) {
      assertThat(take(stream, size))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
    }
  }

  @Test
  void same_seed_gives_the_same_rows_and_another_others() {
    assertThat(take(stream(100, 1), 250)).isEqualTo(take(stream(100, 1), 250));
    assertThat(take(stream(100, 1), 250)).isNotEqualTo(take(stream(100, 2), 250));
  }

  @Test
  void passes_differ() {
    RowStream stream = stream(100, 1);

    assertThat(take(stream, 100)).isNotEqualTo(take(stream, 100));
  }

  @Test
  void starting_a_pass_leaves_out_the_rest_of_the_one_before() {
    RowStream whole = stream(10, 1);
    RowStream broken = stream(10, 1);
    take(whole, 10);
    take(broken, 4);

    broken.startPass();

    assertThat(take(broken, 10)).isEqualTo(take(whole, 10));
  }

  @Test
  void every_order_is_as_likely() {
    int[] counts = new int[27];
    RowStream stream = stream(3, 1);
    for (int i = 0; i < 6_000; i++) {
      counts[9 * stream.next() + 3 * stream.next() + stream.next()]++;
    }

    // 1,000 expected of each of the six; five standard deviations are 144.
    assertThat(IntStream.of(counts).filter(count -> count > 0))
        .hasSize(6)
        .allSatisfy(count -> assertThat(count).isBetween(856, 1_144));
  }
}
