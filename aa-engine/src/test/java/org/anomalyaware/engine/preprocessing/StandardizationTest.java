package org.anomalyaware.engine.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class StandardizationTest {

  private static List<Feature> features(int width) {
    return IntStream.range(0, width)
        .mapToObj(i -> new Feature("x" + i, "1", "Column " + i))
        .toList();
  }

  private static Standardization fit(int width, float... values) {
    return Standardization.fit(Samples.of(values, width, "SM"), features(width), 1.0);
  }

  private static float[] applied(Preprocessing preprocessing, float... raw) {
    float[] converted = new float[(int) preprocessing.output().size()];
    preprocessing.apply(raw, converted, 0);
    return converted;
  }

  /** The same function as a graph, for all rows at once. */
  private static float[][] graph(Preprocessing preprocessing, float[][] rows) {
    NativeRuntime.load(ProgressListener.silent());
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> output = preprocessing.apply(tf, tf.constant(rows));
      try (Result result = session.runner().fetch(output).run()) {
        float[][] values = new float[rows.length][(int) preprocessing.output().size()];
        StdArrays.copyFrom((TFloat32) result.get(0), values);
        return values;
      }
    }
  }

  @Test
  void column_gets_mean_0_and_variance_1() {
    // 2, 4, 6: mean 4, variance 8/3.
    Standardization standardization = fit(1, 2, 4, 6);

    assertThat(applied(standardization, 4)).containsExactly(0);
    assertThat(applied(standardization, 6)[0]).isCloseTo((float) Math.sqrt(1.5), within(1e-6f));
    assertThat(standardization.output()).isEqualTo(new Shape(1));
    assertThat(standardization.notes()).isEmpty();
  }

  @Test
  void skewed_column_passes_through_the_logarithm_and_is_named() {
    // 0, 0, 0, e - 1: skewness 2/sqrt(3) > 1; logarithms 0, 0, 0, 1: mean 1/4, variance 3/16.
    float e = (float) (Math.E - 1);
    Standardization standardization = fit(2, 0, 0, 0, 1, 0, 2, e, 3);

    double deviation = Math.sqrt(3.0 / 16);
    assertThat(applied(standardization, e, 0)[0])
        .isCloseTo((float) (0.75 / deviation), within(1e-6f));
    assertThat(applied(standardization, -5, 0)[0])
        .as("below 0, which is clipped")
        .isEqualTo(applied(standardization, 0, 0)[0])
        .isCloseTo((float) (-0.25 / deviation), within(1e-6f));
    assertThat(standardization.notes()).containsExactly("Skewed and passed through log(1 + x): x0");
  }

  @Test
  void skewness_on_the_limit_is_no_reason() {
    // 0, 0, 0, 1 has the skewness 2/sqrt(3).
    Samples coin = Samples.of(new float[] {0, 0, 0, 1}, 1, "SM");
    double skewness = 2 / Math.sqrt(3);

    assertThat(Standardization.fit(coin, features(1), skewness + 1e-9).notes()).isEmpty();
    assertThat(Standardization.fit(coin, features(1), skewness - 1e-9).notes()).hasSize(1);
  }

  @Test
  void converted_columns_go_back_to_their_places() {
    Standardization standardization = fit(3, 1, 7, 10, 2, 7, 20, 3, 7, 30);

    assertThat(standardization.spread(new float[] {-1, 2}, 3)).containsExactly(-1, Float.NaN, 2);
  }

  @Test
  void constant_column_is_left_out_and_named() {
    Standardization standardization = fit(3, 1, 7, 10, 2, 7, 20, 3, 7, 30);

    assertThat(standardization.output()).isEqualTo(new Shape(2));
    assertThat(standardization.notes())
        .containsExactly("Constant on the training background and left out: x1");
    float[] converted = applied(standardization, 2, 99, 30);
    assertThat(converted[0]).isZero();
    assertThat(converted[1]).isCloseTo((float) Math.sqrt(1.5), within(1e-6f));
  }

  @Test
  void column_that_clipping_makes_constant_is_left_out() {
    // Skewed, yet nowhere above 0: all of it would become log(1 + 0).
    Standardization standardization = fit(2, -9, 1, -9, 2, -9, 3, -1, 4);

    assertThat(standardization.output()).isEqualTo(new Shape(1));
    assertThat(standardization.notes())
        .containsExactly("Constant on the training background and left out: x0");
  }

  @Test
  void nothing_but_constant_columns_is_refused() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> fit(2, 1, 2, 1, 2))
        .withMessageContaining("All 2 columns are constant over the 2 samples");
  }

  @Test
  void sample_is_written_where_it_is_wanted() {
    float[] target = new float[3];

    fit(1, 2, 4, 6).apply(new float[] {4}, target, 1);

    assertThat(target).containsExactly(0, 0, 0);
    fit(1, 2, 4, 6).apply(new float[] {6}, target, 2);
    assertThat(target[2]).isPositive();
  }

  @Property(tries = 15)
  void graph_computes_what_java_computes(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int width,
      @ForAll @DoubleRange(min = -3, max = 6) double magnitude) {
    SplittableRandom random = new SplittableRandom(seed);
    float scale = (float) Math.pow(10, magnitude);
    int rows = 40;
    float[] values = new float[rows * width];
    for (int i = 0; i < values.length; i++) {
      boolean skewed = i % width % 2 == 0;
      double gaussian = random.nextGaussian();
      values[i] = (float) (skewed ? scale * Math.exp(2 * gaussian) : 1e3 + scale * gaussian);
    }
    Samples background = Samples.of(values, width, "SM");
    Standardization standardization = Standardization.fit(background, features(width), 1.0);
    float[][] table = new float[rows][width];
    for (int row = 0; row < rows; row++) {
      background.copyTo(row, table[row], 0);
    }

    float[][] computed = graph(standardization, table);

    for (int row = 0; row < rows; row++) {
      float[] expected = applied(standardization, table[row]);
      for (int column = 0; column < expected.length; column++) {
        assertThat(computed[row][column])
            .as("row %d, column %d", row, column)
            .isCloseTo(expected[column], within(1e-6f * (1 + Math.abs(expected[column]))));
      }
    }
  }

  @Property(tries = 100)
  void fitted_columns_have_mean_0_and_variance_1(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[2 * rows];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (i % 2 == 0 ? random.nextExponential() : 500 + random.nextGaussian());
    }
    Samples background = Samples.of(values, 2, "SM");
    Standardization standardization = Standardization.fit(background, features(2), 1.0);

    ColumnMoments moments =
        ColumnMoments.of(
            PreprocessedSamples.of(background, standardization), (column, value) -> value);

    for (int column = 0; column < 2; column++) {
      assertThat(moments.mean(column)).isCloseTo(0, within(1e-5));
      assertThat(moments.deviation(column)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void unchanged_is_what_it_says_in_java_and_as_a_graph() {
    Unchanged unchanged = new Unchanged(new Shape(3));

    assertThat(applied(unchanged, 1, -2, 3)).containsExactly(1, -2, 3);
    assertThat(graph(unchanged, new float[][] {{1, -2, 3}, {4, 5, 6}}))
        .isDeepEqualTo(new float[][] {{1, -2, 3}, {4, 5, 6}});
    assertThat(unchanged.notes()).isEmpty();
  }

  @Test
  void preprocessed_samples_are_the_samples_preprocessed() {
    Samples raw = Samples.of(new float[] {2, 7, 4, 7, 6, 7}, 2, "SM");
    Standardization standardization = Standardization.fit(raw, features(2), 1.0);

    Samples preprocessed = PreprocessedSamples.of(raw, standardization);

    assertThat(preprocessed.size()).isEqualTo(3);
    assertThat(preprocessed.width()).isEqualTo(1);
    float[] row = new float[1];
    preprocessed.copyTo(2, row, 0);
    assertThat(row).isEqualTo(applied(standardization, 6, 7));
  }
}
