package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RocCurveTest {

  @Test
  void should_step_up_at_an_anomaly_right_at_a_background_sample_and_slant_at_a_tie() {
    RocCurve curve = TestSamples.curve(new float[] {1, 2, 3}, new float[] {2, 4});

    assertThat(vertices(curve))
        .containsExactly(
            Tuple.tuple(0.0, 0.0),
            Tuple.tuple(0.0, 0.5),
            Tuple.tuple(1.0 / 3, 0.5),
            Tuple.tuple(2.0 / 3, 1.0),
            Tuple.tuple(1.0, 1.0));
  }

  @Test
  void should_be_the_diagonal_if_all_scores_are_the_same() {
    RocCurve curve = TestSamples.curve(new float[] {7, 7, 7}, new float[] {7, 7});

    assertThat(vertices(curve)).containsExactly(Tuple.tuple(0.0, 0.0), Tuple.tuple(1.0, 1.0));
    assertThat(curve.tprAt(0.3)).isCloseTo(0.3, within(1e-15));
  }

  @Test
  void should_tell_upper_ends_of_vertical_steps_and_the_level_between_them() {
    RocCurve curve = TestSamples.curve(new float[] {1, 3}, new float[] {2, 4});

    assertThat(curve.tprAt(0)).isEqualTo(0.5);
    assertThat(curve.tprAt(0.25)).isEqualTo(0.5);
    assertThat(curve.tprAt(0.5)).isEqualTo(1);
    assertThat(curve.tprAt(1)).isEqualTo(1);
  }

  @Test
  void should_take_the_two_zeros_for_a_tie_and_infinity_for_the_highest_score() {
    RocCurve curve =
        TestSamples.curve(new float[] {-0f, 1}, new float[] {0f, Float.POSITIVE_INFINITY});

    assertThat(vertices(curve))
        .containsExactly(
            Tuple.tuple(0.0, 0.0),
            Tuple.tuple(0.0, 0.5),
            Tuple.tuple(0.5, 0.5),
            Tuple.tuple(1.0, 1.0));
  }

  @Property(tries = 200)
  void its_area_is_the_probability_that_an_anomaly_scores_higher(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> background,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> anomalies) {
    RocCurve curve = TestSamples.curve(floats(background), floats(anomalies));

    double wins = 0;
    for (int anomaly : anomalies) {
      for (int sample : background) {
        wins += anomaly > sample ? 1 : anomaly == sample ? 0.5 : 0;
      }
    }
    assertThat(area(curve))
        .isCloseTo(wins / (background.size() * (double) anomalies.size()), within(1e-12));
  }

  @Property(tries = 200)
  void each_vertex_counts_the_samples_that_score_at_least_its_threshold(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> background,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> anomalies) {
    RocCurve curve = TestSamples.curve(floats(background), floats(anomalies));

    for (int i = 0; i < curve.size(); i++) {
      float threshold = curve.threshold(i);
      assertThat(curve.falsePositives(i))
          .isEqualTo((int) background.stream().filter(score -> score >= threshold).count());
      assertThat(curve.truePositives(i))
          .isEqualTo((int) anomalies.stream().filter(score -> score >= threshold).count());
    }
  }

  @Property(tries = 20)
  void a_thinned_curve_stays_close_on_linear_and_on_logarithmic_axes(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 300) int most) {
    Random random = new Random(seed);
    float[] background = new float[3000];
    float[] anomalies = new float[2000];
    for (int i = 0; i < background.length; i++) {
      background[i] = random.nextFloat();
    }
    for (int i = 0; i < anomalies.length; i++) {
      anomalies[i] = (float) Math.sqrt(random.nextFloat());
    }
    RocCurve curve = TestSamples.curve(background, anomalies);

    RocCurve thinned = curve.thinned(most);

    assertThat(thinned.size()).isBetween(most / 3, most);
    assertThat(thinned.tpr(0)).isZero();
    assertThat(thinned.tpr(thinned.size() - 1)).isEqualTo(1);
    int pieces = (most - 1) / 2;
    double piece = 2.0 / pieces;
    int before = 0;
    for (int vertex = 0; vertex < curve.size(); vertex++) {
      while (before + 1 < thinned.size()
          && thinned.threshold(before + 1) >= curve.threshold(vertex)) {
        before++;
      }
      // A vertex left out lies in a piece that begins at or after the last vertex kept.
      double slack = 1e-9;
      double logarithmicRun =
          (Math.log1p(curve.falsePositives(vertex)) - Math.log1p(thinned.falsePositives(before)))
              / Math.log1p(3000);
      assertThat(curve.tpr(vertex) - thinned.tpr(before)).isBetween(0.0, piece + slack);
      assertThat(curve.fpr(vertex) - thinned.fpr(before)).isBetween(0.0, piece + slack);
      assertThat(logarithmicRun).isBetween(-slack, piece + slack);
    }
  }

  @Test
  void should_refuse_to_be_thinned_to_too_few_vertices() {
    RocCurve curve = TestSamples.curve(new float[] {1}, new float[] {2});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.thinned(9))
        .withMessageContaining("at least 10 vertices, but 9");
  }

  private static float[] floats(List<Integer> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private static double area(RocCurve curve) {
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      area += (curve.fpr(i) - curve.fpr(i - 1)) * (curve.tpr(i) + curve.tpr(i - 1)) / 2;
    }
    return area;
  }

  private static List<Tuple> vertices(RocCurve curve) {
    List<Tuple> vertices = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      vertices.add(Tuple.tuple(curve.fpr(i), curve.tpr(i)));
    }
    return vertices;
  }
}
