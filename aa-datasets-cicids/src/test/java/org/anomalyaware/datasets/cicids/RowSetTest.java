package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowSetTest {

  @Property(tries = 50)
  void behaves_like_a_set(
      @ForAll @Size(max = 9_000) List<@LongRange(min = -4_000, max = 4_000) Long> values) {
    RowSet rows = new RowSet();
    Set<Long> expected = new HashSet<>();
    for (long value : values) {
      assertThat(rows.add(value)).isEqualTo(expected.add(value));
    }
    for (long value = -4_001; value <= 4_001; value += 7) {
      assertThat(rows.contains(value)).isEqualTo(expected.contains(value));
    }
  }

  @Test
  void grows_without_forgetting() {
    RowSet rows = new RowSet();
    for (int i = 0; i < 100_000; i++) {
      assertThat(rows.add(RowSet.bits(new float[] {i, 0}))).isTrue();
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(rows.add(RowSet.bits(new float[] {i, 0}))).isFalse();
    }
  }

  @Test
  void every_number_the_label_and_the_order_matter() {
    double[] row = {1, 2, 3};
    long bits = RowSet.bits(row);
    assertThat(RowSet.bits(new double[] {1, 2, 3})).isEqualTo(bits);
    assertThat(RowSet.bits(new double[] {1, 2})).isNotEqualTo(bits);
    assertThat(RowSet.bits(new double[] {1, 3, 2})).isNotEqualTo(bits);
    assertThat(RowSet.bits(new double[] {1, 2, Math.nextUp(3.0)})).isNotEqualTo(bits);
    assertThat(RowSet.bits(new double[] {-0.0})).isEqualTo(RowSet.bits(new double[] {0.0}));
    assertThat(RowSet.bits(bits, TrafficClass.BENIGN))
        .isNotEqualTo(RowSet.bits(bits, TrafficClass.BOT));
  }
}
