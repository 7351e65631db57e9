package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.result.TestScores;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void should_reach_over_the_whole_decades_of_all_columns() {
    LogBins bins = LogBins.covering(1000, List.of(new float[] {0.02f, 3}, new float[] {400}));

    assertThat(bins.lowestDecade()).isEqualTo(-2);
    assertThat(bins.highestDecade()).isEqualTo(3);
    assertThat(bins.edge(0)).isEqualTo(0.01);
    assertThat(bins.edge(bins.size())).isEqualTo(1000);
  }

  @Test
  void should_not_be_stretched_by_values_that_are_zero_but_for_rounding() {
    LogBins bins = LogBins.covering(1000, List.of(new float[] {1e-30f, 1e-3f, 1}));

    assertThat(bins.lowestDecade()).isEqualTo(-12);
  }

  @Test
  void should_have_about_two_cube_roots_of_the_samples_bins_where_the_values_lie() {
    LogBins bins = LogBins.covering(27_000, List.of(new float[] {1, 1000}));

    assertThat(bins.size()).isEqualTo(60);
  }

  @Test
  void should_count_a_value_in_the_bin_that_begins_with_it() {
    Histogram histogram = background(new float[] {1, 9.99f, 10, 99, 100});

    assertThat(countBetween(histogram, 1, 10)).isEqualTo(2);
    assertThat(countBetween(histogram, 10, 100)).isEqualTo(3);
  }

  @Test
  void should_count_zeros_in_the_first_bin_and_infinity_in_the_last() {
    Histogram histogram = background(new float[] {0, 0, 1, 20, Float.POSITIVE_INFINITY});

    assertThat(histogram.count(0)).isEqualTo(3);
    assertThat(histogram.count(histogram.bins().size() - 1)).isEqualTo(1);
  }

  @Test
  void should_have_bins_even_if_every_error_is_zero() {
    Histogram histogram = background(new float[] {0, 0});

    assertThat(histogram.count(0)).isEqualTo(2);
    assertThat(histogram.percent(0)).isEqualTo(100);
  }

  @Test
  void should_tell_background_and_anomalies_apart_in_all_seeds() {
    TestScores scores = TestSamples.of(new float[] {1, 2, 3}, new float[] {40, 50});
    List<SeedScores> seeds = List.of(new SeedScores(1, scores), new SeedScores(2, scores));
    LogBins bins = LogBins.covering(4, List.of(scores.tuned()));

    Histogram background = Histogram.ofBackground(bins, seeds, ScoreColumn.TUNED);
    Histogram anomalies = Histogram.ofAnomalies(bins, seeds, ScoreColumn.TUNED);

    assertThat(background.total()).isEqualTo(6);
    assertThat(countBetween(background, 1, 10)).isEqualTo(6);
    assertThat(anomalies.total()).isEqualTo(4);
    assertThat(countBetween(anomalies, 10, 100)).isEqualTo(4);
  }

  @Property(tries = 100)
  void no_sample_is_lost(
      @ForAll @Size(min = 1, max = 200) List<@FloatRange(min = 0, max = 1e30f) Float> errors) {
    float[] values = new float[errors.size()];
    IntStream.range(0, values.length).forEach(i -> values[i] = errors.get(i));

    Histogram histogram = background(values);

    assertThat(IntStream.range(0, histogram.bins().size()).map(histogram::count).sum())
        .isEqualTo(values.length);
    assertThat(IntStream.range(0, histogram.bins().size()).mapToDouble(histogram::percent).sum())
        .isCloseTo(100, within(1e-9));
  }

  private static Histogram background(float[] errors) {
    TestScores scores = TestSamples.of(errors, new float[] {1});
    LogBins bins = LogBins.covering(errors.length, List.of(errors));
    return Histogram.ofBackground(bins, List.of(new SeedScores(1, scores)), ScoreColumn.TUNED);
  }

  private static int countBetween(Histogram histogram, double low, double high) {
    LogBins bins = histogram.bins();
    return IntStream.range(0, bins.size())
        .filter(bin -> bins.edge(bin) >= low * 0.999 && bins.edge(bin) < high * 0.999)
        .map(histogram::count)
        .sum();
  }
}
