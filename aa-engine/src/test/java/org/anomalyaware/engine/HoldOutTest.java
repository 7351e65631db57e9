package org.anomalyaware.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.engine.HoldOut.Purpose;
import org.junit.jupiter.api.Test;

class HoldOutTest {

  @Property
  void every_sample_is_in_one_part_and_the_share_is_rounded_down(
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @DoubleRange(min = 0, max = 0.9) double share,
      @ForAll long seed) {
    HoldOut parts = HoldOut.of(samples(size), share, 1, seed, Purpose.BACKGROUND);

    assertThat(parts.heldOut().size()).isEqualTo(Math.min((int) (share * size), size - 1));
    Set<Float> all = new HashSet<>(values(parts.kept()));
    all.addAll(values(parts.heldOut()));
    assertThat(all).hasSize(size);
    assertThat(parts.kept().size() + parts.heldOut().size()).isEqualTo(size);
    assertThat(values(parts.kept())).isSorted();
    assertThat(values(parts.heldOut())).isSorted();
  }

  @Test
  void a_share_of_nothing_leaves_the_samples_as_they_are() {
    Samples samples = samples(10);

    assertThat(HoldOut.of(samples, 0, 1, 1, Purpose.BACKGROUND).kept()).isSameAs(samples);
  }

  @Test
  void what_has_to_be_kept_is_kept() {
    assertThat(HoldOut.of(samples(3), 0.9, 2, 1, Purpose.BACKGROUND).kept().size()).isEqualTo(2);
  }

  @Test
  void a_seed_and_a_purpose_choose_the_same_samples_again_and_others_choose_others() {
    List<Float> chosen = heldOut(1, Purpose.BACKGROUND);

    assertThat(heldOut(1, Purpose.BACKGROUND)).isEqualTo(chosen);
    assertThat(heldOut(2, Purpose.BACKGROUND)).isNotEqualTo(chosen);
    assertThat(heldOut(1, Purpose.VALIDATION_BACKGROUND)).isNotEqualTo(chosen);
  }

  @Test
  void every_sample_is_held_out_equally_often() {
    int[] counts = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      for (float value :
          values(HoldOut.of(samples(20), 0.25, 1, seed, Purpose.BACKGROUND).heldOut())) {
        counts[(int) value]++;
      }
    }

    // 1,000 expected, with a deviation of 27
    assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 1000) < 110);
  }

  private static List<Float> heldOut(long seed, Purpose purpose) {
    return values(HoldOut.of(samples(50), 0.3, 1, seed, purpose).heldOut());
  }

  private static Samples samples(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = i;
    }
    return Samples.of(values, 1, "background");
  }

  private static List<Float> values(Samples samples) {
    Float[] values = new Float[samples.size()];
    float[] row = new float[1];
    for (int i = 0; i < values.length; i++) {
      samples.copyTo(i, row, 0);
      values[i] = row[0];
    }
    return List.of(values);
  }
}
