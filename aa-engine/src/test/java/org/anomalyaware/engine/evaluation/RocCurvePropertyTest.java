package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RocCurvePropertyTest {

  @Property(tries = 200)
  void each_distinct_score_is_one_point(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    double[] descending =
        Arrays.stream(Naive.thresholds(b, a))
            .map(t -> -t)
            .sorted()
            .distinct()
            .map(t -> -t)
            .toArray();

    RocCurve curve = RocCurve.of(Scores.of(b, a));

    assertThat(curve.size()).isEqualTo(descending.length);
    for (int point = 0; point < curve.size(); point++) {
      assertThat(curve.threshold(point)).isEqualTo(descending[point]);
      assertThat(curve.falsePositiveRate(point)).isEqualTo(Naive.rateAtLeast(descending[point], b));
      assertThat(curve.truePositiveRate(point)).isEqualTo(Naive.rateAtLeast(descending[point], a));
    }
  }

  @Property(tries = 200)
  void leaving_out_points_on_straight_lines_keeps_the_area(
      @ForAll(supplier = TiedScores.class) double[] b,
      @ForAll(supplier = TiedScores.class) double[] a) {
    Scores scores = Scores.of(b, a);

    RocCurve thinned = RocCurve.of(scores).thinned(1000);

    assertThat(area(thinned)).isCloseTo(RocAuc.of(scores).value(), within(1e-12));
  }

  @Property(tries = 20)
  void a_thinned_curve_stays_close_on_linear_and_on_logarithmic_axes(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 300) int most) {
    Random random = new Random(seed);
    double[] background = random.doubles(3000).toArray();
    double[] anomalies = random.doubles(2000).map(Math::sqrt).toArray();
    // The corners alone; other points lie on the lines between them
    RocCurve curve = RocCurve.of(Scores.of(background, anomalies)).thinned(Integer.MAX_VALUE);

    RocCurve thinned = curve.thinned(most);

    assertThat(thinned.size()).isBetween(most / 3, most);
    assertThat(thinned.truePositiveRate(0)).isZero();
    assertThat(thinned.truePositiveRate(thinned.size() - 1)).isEqualTo(1);
    int pieces = (most - 1) / 2;
    double piece = 2.0 / pieces;
    int before = 0;
    for (int point = 0; point < curve.size(); point++) {
      while (before + 1 < thinned.size()
          && thinned.threshold(before + 1) >= curve.threshold(point)) {
        before++;
      }
      double rise = curve.truePositiveRate(point) - thinned.truePositiveRate(before);
      double run = curve.falsePositiveRate(point) - thinned.falsePositiveRate(before);
      double logarithmicRun =
          (Math.log1p(3000 * curve.falsePositiveRate(point))
                  - Math.log1p(3000 * thinned.falsePositiveRate(before)))
              / Math.log1p(3000);
      // A point left out lies in a piece that begins at or after the last point kept.
      double slack = 1e-9;
      assertThat(rise).isBetween(0.0, piece + slack);
      assertThat(run).isBetween(0.0, piece + slack);
      assertThat(logarithmicRun).isBetween(-slack, piece + slack);
    }
  }

  @Example
  void too_few_points_are_refused() {
    RocCurve curve = RocCurve.of(Scores.of(new double[] {1}, new double[] {2}));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.thinned(9))
        .withMessageContaining("at least 10 points, but 9");
  }

  private static double area(RocCurve curve) {
    double area = 0;
    for (int point = 1; point < curve.size(); point++) {
      area +=
          (curve.falsePositiveRate(point) - curve.falsePositiveRate(point - 1))
              * (curve.truePositiveRate(point) + curve.truePositiveRate(point - 1))
              / 2;
    }
    return area;
  }
}
