package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HistogramPropertyTest {

  @Property(tries = 300)
  void every_value_is_counted_once_in_its_bin(
      @ForAll double[] one, @ForAll double[] other, @ForAll @IntRange(min = 1, max = 50) int bins) {
    List<Histogram> histograms = Histogram.logarithmic(bins, List.of(one, other));

    assertThat(histograms).hasSize(2);
    assertThat(histograms.get(0).edges()).isEqualTo(histograms.get(1).edges()).isSorted();
    assertCounted(histograms.get(0), one);
    assertCounted(histograms.get(1), other);
  }

  @Example
  void bins_are_equally_wide_in_the_logarithm_and_shared() {
    List<Histogram> histograms =
        Histogram.logarithmic(3, List.of(new double[] {1, 50, 5}, new double[] {1000, 0, -2}));

    assertThat(histograms.get(0).counts()).containsExactly(2, 1, 0);
    assertThat(histograms.get(0).underflow()).isZero();
    assertThat(histograms.get(1).counts()).containsExactly(0, 0, 1);
    assertThat(histograms.get(1).underflow()).isEqualTo(2);
    assertThat(histograms.get(0).edges().get(1)).isBetween(9.999999, 10.000001);
  }

  @Example
  void values_far_below_the_largest_do_not_stretch_the_axis() {
    Histogram histogram = Histogram.logarithmic(12, List.of(new double[] {1e-30, 1e-11, 1})).get(0);

    assertThat(histogram.underflow()).isEqualTo(1);
    assertThat(histogram.edges().get(0)).isEqualTo(1e-12);
  }

  @Example
  void zeros_alone_leave_the_bins_empty() {
    Histogram histogram = Histogram.logarithmic(2, List.of(new double[4])).get(0);

    assertThat(histogram.counts()).containsExactly(0, 0);
    assertThat(histogram.underflow()).isEqualTo(4);
  }

  @Example
  void one_value_is_in_the_middle() {
    Histogram histogram = Histogram.logarithmic(3, List.of(new double[] {7, 7})).get(0);

    assertThat(histogram.counts()).containsExactly(0, 2, 0);
  }

  @Example
  void what_cannot_be_counted_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.logarithmic(3, List.of(new double[] {Double.NaN})))
        .withMessageContaining("1 of 1 values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.logarithmic(0, List.of(new double[] {1})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Histogram(List.of(1.0), List.of(1), 0));
  }

  private static void assertCounted(Histogram histogram, double[] values) {
    List<Double> edges = histogram.edges();
    int last = histogram.counts().size() - 1;
    assertThat(histogram.underflow())
        .isEqualTo((int) Arrays.stream(values).filter(v -> v < edges.get(0)).count());
    for (int bin = 0; bin <= last; bin++) {
      double low = edges.get(bin);
      double high = bin == last ? Double.POSITIVE_INFINITY : edges.get(bin + 1);
      assertThat(histogram.counts().get(bin))
          .isEqualTo((int) Arrays.stream(values).filter(v -> v >= low && v < high).count());
    }
    assertThat(Arrays.stream(values).max().orElse(0)).isLessThanOrEqualTo(edges.get(last + 1));
  }
}
