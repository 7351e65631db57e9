package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class BandTest {

  @Test
  void should_be_the_curve_itself_for_one_seed() {
    Band band = new Band(new double[] {0, 1}, List.of(new double[] {3, 5}));

    assertThat(band.median(1)).isEqualTo(5);
    assertThat(band.low(1)).isEqualTo(5);
    assertThat(band.high(1)).isEqualTo(5);
    assertThat(band.hasWidth()).isFalse();
  }

  @Test
  void should_interpolate_percentiles_between_seeds() {
    Band band =
        new Band(
            new double[] {0},
            List.of(new double[] {40}, new double[] {10}, new double[] {30}, new double[] {20}));

    assertThat(band.median(0)).isEqualTo(25);
    assertThat(band.low(0)).isCloseTo(14.8, within(1e-12));
    assertThat(band.high(0)).isCloseTo(35.2, within(1e-12));
  }

  @Test
  void should_leave_out_a_seed_where_it_has_no_value() {
    Band band =
        new Band(new double[] {0, 1}, List.of(new double[] {1, Double.NaN}, new double[] {3, 8}));

    assertThat(band.median(0)).isEqualTo(2);
    assertThat(band.median(1)).isEqualTo(8);
  }

  @Test
  void should_draw_a_level_stretch_by_its_two_ends() {
    Band band =
        new Band(new double[] {1, 2, 3, 4, 5, 6}, List.of(new double[] {0, 0, 0, 0.5, 0.5, 1}));

    XYDataset line = Curves.outline("any", band);

    assertThat(xs(line)).containsExactly(1, 3, 4, 5, 6);
  }

  @Test
  void should_rise_from_the_origin_along_the_axis_where_it_begins_at_rate_zero() {
    Band band = new Band(new double[] {0, 0.5}, List.of(new double[] {0.4, 1}));

    XYDataset line = Curves.outline("any", band);

    assertThat(xs(line)).containsExactly(0, 0, 0.5);
    assertThat(line.getYValue(0, 0)).isZero();
    assertThat(line.getYValue(0, 1)).isEqualTo(0.4);
  }

  private static double[] xs(XYDataset line) {
    double[] xs = new double[line.getItemCount(0)];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = line.getXValue(0, i);
    }
    return xs;
  }
}
