package org.anomalyaware.engine.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.dataset.Samples;
import org.junit.jupiter.api.Test;

class ColumnMomentsTest {

  private static ColumnMoments moments(int width, float... values) {
    return ColumnMoments.of(Samples.of(values, width, "SM"), (column, value) -> value);
  }

  @Test
  void moments_of_a_coin_are_those_of_the_bernoulli_distribution() {
    // p = 1/4: mean p, variance p (1 - p), skewness (1 - 2 p) / sqrt(p (1 - p)).
    ColumnMoments coin = moments(1, 0, 0, 0, 1);

    assertThat(coin.mean(0)).isEqualTo(0.25);
    assertThat(coin.deviation(0)).isCloseTo(Math.sqrt(3.0 / 16), within(1e-15));
    assertThat(coin.skewness(0)).isCloseTo(0.5 / Math.sqrt(3.0 / 16), within(1e-14));
  }

  @Test
  void columns_have_moments_of_their_own() {
    ColumnMoments moments = moments(2, 1, -4, 2, -4, 3, -4);

    assertThat(moments.mean(0)).isCloseTo(2, within(1e-15));
    assertThat(moments.deviation(0)).isCloseTo(Math.sqrt(2.0 / 3), within(1e-15));
    assertThat(moments.skewness(0)).isCloseTo(0, within(1e-15));
    assertThat(moments.isConstant(0)).isFalse();
    assertThat(moments.mean(1)).isCloseTo(-4, within(1e-14));
    assertThat(moments.isConstant(1)).isTrue();
  }

  @Test
  void conversion_comes_before_the_moments() {
    ColumnMoments moments =
        ColumnMoments.of(
            Samples.of(new float[] {1, 2, 3, 4}, 2, "SM"),
            (column, value) -> column == 0 ? value * 10 : -value);

    assertThat(moments.mean(0)).isCloseTo(20, within(1e-14));
    assertThat(moments.mean(1)).isCloseTo(-3, within(1e-14));
  }

  @Test
  void spread_far_below_a_large_mean_is_still_seen() {
    ColumnMoments moments = moments(1, 1e7f, 1e7f + 1, 1e7f + 2);

    assertThat(moments.deviation(0)).isCloseTo(Math.sqrt(2.0 / 3), within(1e-6));
    assertThat(moments.isConstant(0)).isFalse();
  }

  @Test
  void constant_column_is_constant_whatever_its_value() {
    for (float value : new float[] {0, 1e-30f, -7, 1e30f, 0.1f}) {
      assertThat(moments(1, value, value, value).isConstant(0)).as("%s", value).isTrue();
    }
  }

  @Property(tries = 200)
  void shift_moves_the_mean_and_nothing_else(
      @ForAll @Size(min = 2, max = 50) List<@FloatRange(min = -100, max = 100) Float> values) {
    float[] column = new float[values.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = values.get(i);
    }
    Samples samples = Samples.of(column, 1, "SM");

    ColumnMoments plain = ColumnMoments.of(samples, (index, value) -> value);
    ColumnMoments shifted = ColumnMoments.of(samples, (index, value) -> value + 50);

    assertThat(shifted.mean(0)).isCloseTo(plain.mean(0) + 50, within(1e-9));
    assertThat(shifted.deviation(0)).isCloseTo(plain.deviation(0), within(1e-9));
  }
}
