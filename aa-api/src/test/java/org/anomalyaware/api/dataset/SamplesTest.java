package org.anomalyaware.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamplesTest {

  /** Rows (0, 0.5), (1, 1.5) and so on, so that a row's first value is its number. */
  private static Samples numbered(int rows) {
    float[] values = new float[2 * rows];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 2f;
    }
    return Samples.of(values, 2, "SM");
  }

  private static List<Integer> numbers(Samples samples) {
    List<Integer> numbers = new ArrayList<>();
    float[] row = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      assertThat(row[1]).isEqualTo(row[0] + 0.5f);
      assertThat(samples.originRow(i)).isEqualTo((int) row[0]);
      numbers.add((int) row[0]);
    }
    return numbers;
  }

  @Test
  void table_hands_out_its_rows_and_classes() {
    Samples samples =
        Samples.of(new float[] {1, 2, 3, 4, 5, 6}, 2, List.of("SM", "BSM"), new byte[] {0, 1, 0});
    float[] target = new float[4];

    samples.copyTo(2, target, 1);

    assertThat(samples.size()).isEqualTo(3);
    assertThat(samples.width()).isEqualTo(2);
    assertThat(target).containsExactly(0, 5, 6, 0);
    assertThat(samples.classOf(1)).isEqualTo("BSM");
    assertThat(samples.classCounts()).isEqualTo(Map.of("SM", 2, "BSM", 1));
    assertThat(samples.origin()).isSameAs(samples);
    assertThat(samples.originRow(2)).isEqualTo(2);
  }

  @Test
  void values_that_make_no_rows_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {1, 2, 3}, 2, "SM"))
        .withMessage("3 values and 1 classes do not make rows of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {1, 2}, 0, "SM"))
        .withMessageContaining("rows of 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {1, 2}, 1, List.of("SM"), new byte[3]))
        .withMessageContaining("3 classes");
  }

  @Test
  void value_that_is_not_finite_is_refused_by_its_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {1, 2, 3, Float.NaN}, 2, "SM"))
        .withMessage("Row 1, column 1 is NaN, not finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {Float.NEGATIVE_INFINITY}, 1, "SM"))
        .withMessageContaining("-Infinity");
  }

  @Test
  void class_without_a_name_is_refused_by_its_row() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {1, 2}, 1, List.of("SM"), new byte[] {0, 1}))
        .withMessage("Row 1 is of class 1 among [SM]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(new float[] {1}, 1, List.of("SM"), new byte[] {-1}))
        .withMessageContaining("class -1");
  }

  @Test
  void selection_keeps_the_given_order() {
    assertThat(numbers(numbered(5).select(4, 0, 2))).containsExactly(4, 0, 2);
    assertThat(numbers(numbered(5).select())).isEmpty();
    assertThat(numbers(numbered(5).first(2))).containsExactly(0, 1);
    assertThat(numbers(numbered(5).first(9))).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void selecting_a_row_twice_or_none_of_the_table_is_refused() {
    Samples samples = numbered(3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> samples.select(0, 1, 0))
        .withMessageContaining("Row 0");
    assertThatIllegalArgumentException().isThrownBy(() -> samples.select(3));
    assertThatIllegalArgumentException().isThrownBy(() -> samples.select(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> samples.select(2, 1).select(2));
  }

  @Test
  void caller_may_change_the_rows_it_selected() {
    int[] rows = {0, 1};
    Samples view = numbered(3).select(rows);

    rows[0] = 2;

    assertThat(numbers(view)).containsExactly(0, 1);
  }

  @Test
  void samples_of_some_classes_keep_their_order() {
    Samples samples =
        Samples.of(
            new float[] {0, 1, 2, 3}, 1, List.of("DoS", "Bots", "BENIGN"), new byte[] {2, 0, 1, 0});

    Samples attacks = samples.ofClasses(List.of("DoS", "Bots"));

    assertThat(attacks.size()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).map(attacks::originRow)).containsExactly(1, 2, 3);
    assertThat(attacks.classCounts()).isEqualTo(Map.of("DoS", 2, "Bots", 1));
    assertThat(samples.ofClasses(List.of("PortScan")).size()).isZero();
  }

  @Property(tries = 200)
  void view_of_views_is_a_view_of_the_table(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int size) {
    Samples table = numbered(size);
    SplittableRandom random = new SplittableRandom(seed);

    Samples deep = table;
    for (int depth = 0; depth < 20; depth++) {
      deep = deep.shuffled(random).first(Math.max(2, deep.size() - 1));
    }

    assertThat(deep.origin()).isSameAs(table);
    assertThat(numbers(deep)).doesNotHaveDuplicates().hasSize(Math.max(2, size - 20));
  }

  @Property(tries = 200)
  void shuffled_samples_are_a_permutation_that_the_generator_decides(
      @ForAll long seed, @ForAll @IntRange(max = 60) int size) {
    Samples table = numbered(size);

    List<Integer> shuffled = numbers(table.shuffled(new SplittableRandom(seed)));

    assertThat(shuffled)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList())
        .isEqualTo(numbers(table.shuffled(new SplittableRandom(seed))));
  }

  @Test
  void every_order_is_as_likely() {
    SplittableRandom random = new SplittableRandom(1);
    Samples table = numbered(3);
    int[] counts = new int[27];
    for (int i = 0; i < 6_000; i++) {
      List<Integer> order = numbers(table.shuffled(random));
      counts[9 * order.get(0) + 3 * order.get(1) + order.get(2)]++;
    }

    // 1,000 expected of each of the six; five standard deviations are 144.
    assertThat(IntStream.of(counts).filter(count -> count > 0))
        .hasSize(6)
        .allSatisfy(count -> assertThat(count).isBetween(856, 1_144));
  }

  @Property(tries = 300)
  void split_shares_out_every_sample_once(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 80) int size,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction) {
    Samples.Split split = numbered(size).split(fraction, new SplittableRandom(seed));

    assertThat(split.first().size()).isEqualTo((int) Math.round(fraction * size));
    List<Integer> both = new ArrayList<>(numbers(split.first()));
    both.addAll(numbers(split.second()));
    assertThat(both).containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
  }

  @Test
  void split_of_nothing_or_all_is_refused() {
    for (double fraction : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> numbered(3).split(fraction, new SplittableRandom(1)))
          .withMessageContaining(String.valueOf(fraction));
    }
  }

  @Property
  void joined_tables_are_their_rows_one_after_another(
      @ForAll List<@IntRange(max = 5) Integer> sizes) {
    List<Samples> parts = sizes.stream().map(SamplesTest::numbered).toList();
    if (parts.isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(() -> Samples.joined(parts));
      return;
    }

    Samples joined = Samples.joined(parts);

    List<Float> found = new ArrayList<>();
    float[] row = new float[2];
    for (int i = 0; i < joined.size(); i++) {
      joined.copyTo(i, row, 0);
      found.add(row[0]);
      assertThat(joined.classOf(i)).isEqualTo("SM");
      assertThat(joined.originRow(i)).isEqualTo(i);
    }
    List<Float> expected = new ArrayList<>();
    sizes.forEach(size -> IntStream.range(0, size).forEach(number -> expected.add((float) number)));
    assertThat(found).isEqualTo(expected);
    assertThat(joined.origin()).isSameAs(joined);
  }

  @Test
  void tables_of_other_widths_are_not_joined() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Samples.joined(List.of(numbered(1), Samples.of(new float[] {1}, 1, "SM"))))
        .withMessageContaining("2 and of 1");
  }

  @Test
  void some_columns_of_samples_are_the_same_samples() {
    Samples samples = Samples.of(new float[] {1, 2, 3, 4, 5, 6}, 3, "SM");

    Samples columns = samples.columns(1, 3);

    float[] target = new float[3];
    columns.copyTo(1, target, 1);
    assertThat(target).containsExactly(0, 5, 6);
    assertThat(columns.width()).isEqualTo(2);
    assertThat(columns.origin()).isSameAs(samples);
    assertThat(columns.originRow(1)).isEqualTo(1);
    assertThat(samples.columns(0, 3)).isSameAs(samples);
    assertThatIllegalArgumentException().isThrownBy(() -> samples.columns(1, 1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> samples.columns(1, 4));
  }
}
