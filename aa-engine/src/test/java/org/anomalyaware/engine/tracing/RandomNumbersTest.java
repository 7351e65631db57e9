package org.anomalyaware.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Random numbers of a trace: their distribution, and what they depend on. */
class RandomNumbersTest {
  private static final int COUNT = 40_000;
  private static final Shape MANY = new Shape(COUNT);

  /** Four standard errors of a mean of {@link #COUNT} numbers of unit variance. */
  private static final Offset<Double> FOUR_ERRORS = Offset.offset(4 / Math.sqrt(COUNT));

  private static double[] draw(long seed, long step, Function<NDManager, NDArray> expression) {
    return draws(seed, step, List.of(expression)).get(0);
  }

  private static List<double[]> draws(
      long seed, long step, List<Function<NDManager, NDArray>> expressions) {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      Ops tf = Ops.create(graph);
      Trace trace = new Trace(tf, tf.constant(new long[] {seed, step}));
      Session.Runner runner = session.runner();
      expressions.forEach(
          expression -> runner.fetch(trace.traced(expression.apply(trace.manager())).operand()));
      try (Result result = runner.run()) {
        return expressions.stream()
            .map(expression -> Values.of(result.get(expressions.indexOf(expression))).array())
            .toList();
      }
    }
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  private static double deviation(double[] numbers) {
    double mean = mean(numbers);
    return Math.sqrt(
        Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }

  private static double quantile(double[] numbers, double share) {
    return Arrays.stream(numbers).sorted().toArray()[(int) (share * numbers.length)];
  }

  @Test
  void uniform_numbers_fill_their_interval_evenly() {
    // when
    double[] numbers = draw(1, 0, manager -> manager.randomUniform(2, 5, MANY));

    // then
    assertThat(Arrays.stream(numbers)).allMatch(number -> number >= 2 && number < 5);
    for (double share : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
      assertThat(quantile(numbers, share)).isCloseTo(2 + 3 * share, Offset.offset(0.03));
    }
  }

  @Test
  void normal_numbers_have_their_mean_deviation_and_quantiles() {
    // when
    double[] numbers = draw(1, 0, manager -> manager.randomNormal(3, 2, MANY, DataType.FLOAT32));

    // then
    double[] standard = Arrays.stream(numbers).map(number -> (number - 3) / 2).toArray();
    assertThat(mean(standard)).isCloseTo(0, FOUR_ERRORS);
    assertThat(deviation(standard)).isCloseTo(1, FOUR_ERRORS);
    // Quantiles of the standard normal distribution.
    assertThat(quantile(standard, 0.84134)).isCloseTo(1, Offset.offset(0.03));
    assertThat(quantile(standard, 0.02275)).isCloseTo(-2, Offset.offset(0.06));
    assertThat(Arrays.stream(standard)).allMatch(Double::isFinite);
  }

  @Test
  void the_outermost_random_bits_give_finite_and_symmetric_normal_numbers() {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      Ops tf = Ops.create(graph);
      // given the smallest and the largest integer, and those beside them
      float[] bits = {-8388608, 8388607, -8388607, 8388606, -1, 0};

      // when
      Operand<TFloat32> normal = RandomNumbers.quantile(tf, tf.constant(bits), 1);

      // then the outermost are the normal quantile of 2^-25: 5.4200
      try (Result result = session.runner().fetch(normal).run()) {
        double[] numbers = Values.of(result.get(0)).array();
        assertThat(numbers[1]).isCloseTo(5.4200, Offset.offset(1e-3));
        for (int i = 0; i < numbers.length; i += 2) {
          assertThat(numbers[i]).isEqualTo(-numbers[i + 1]);
        }
      }
    }
  }

  @Test
  void truncated_normal_numbers_stay_within_two_deviations() {
    // when
    double[] numbers = draw(1, 0, manager -> manager.truncatedNormal(MANY));

    // then
    assertThat(Arrays.stream(numbers)).allMatch(number -> Math.abs(number) <= 2);
    assertThat(mean(numbers)).isCloseTo(0, FOUR_ERRORS);
    // The variance of a standard normal cut off at 2 is 1 - 4 phi(2) / (2 Phi(2) - 1) = 0.7737.
    assertThat(deviation(numbers)).isCloseTo(Math.sqrt(0.7737), FOUR_ERRORS);
  }

  @Test
  void random_integers_are_all_equally_likely() {
    // when
    double[] numbers = draw(1, 0, manager -> manager.randomInteger(3, 7, MANY, DataType.INT32));

    // then
    for (int value = 3; value < 7; value++) {
      int wanted = value;
      double share = (double) Arrays.stream(numbers).filter(x -> x == wanted).count() / COUNT;
      assertThat(share).isCloseTo(0.25, FOUR_ERRORS);
    }
  }

  @Test
  void sampled_numbers_have_the_given_means_and_deviations() {
    // when
    double[] numbers =
        draw(
            1,
            0,
            manager -> manager.sampleNormal(manager.full(MANY, -4f), manager.full(MANY, 0.5f)));

    // then
    assertThat(mean(numbers)).isCloseTo(-4, FOUR_ERRORS);
    assertThat(deviation(numbers)).isCloseTo(0.5, FOUR_ERRORS);
  }

  @Test
  void dropout_keeps_its_share_and_the_mean() {
    // when
    double[] numbers =
        draw(1, 0, manager -> Dropout.dropout(manager.ones(MANY), 0.3f).singletonOrThrow());

    // then
    double kept = (double) Arrays.stream(numbers).filter(number -> number != 0).count() / COUNT;
    assertThat(kept).isCloseTo(0.7, FOUR_ERRORS);
    assertThat(Arrays.stream(numbers))
        .allMatch(number -> number == 0 || Math.abs(number - 1 / 0.7) < 1e-6);
  }

  @Test
  void draws_of_one_trace_are_independent() {
    // when
    List<double[]> draws =
        draws(1, 0, List.of(m -> m.randomNormal(MANY), m -> m.randomNormal(MANY)));

    // then
    double[] products = new double[COUNT];
    Arrays.setAll(products, i -> draws.get(0)[i] * draws.get(1)[i]);
    assertThat(mean(products)).isCloseTo(0, FOUR_ERRORS);
  }

  @Test
  void the_same_seed_gives_the_same_numbers() {
    assertThat(draw(5, 3, manager -> manager.randomNormal(new Shape(100))))
        .isEqualTo(draw(5, 3, manager -> manager.randomNormal(new Shape(100))));
  }

  @Test
  void each_step_and_each_seed_gives_other_numbers() {
    // given
    Function<NDManager, NDArray> draw = manager -> manager.randomNormal(new Shape(1));

    // when
    double[] numbers = {
      draw(5, 3, draw)[0], draw(5, 4, draw)[0], draw(6, 3, draw)[0], draw(6, 4, draw)[0]
    };

    // then
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void every_bit_of_a_seed_counts() {
    // given
    Function<NDManager, NDArray> draw = manager -> manager.randomNormal(new Shape(1));

    // when
    double[] numbers = {
      draw(5, 3, draw)[0],
      draw(5 + (1L << 32), 3, draw)[0],
      draw(5, 3 + (1L << 32), draw)[0],
      draw(0, 3, draw)[0],
      draw(-1, 3, draw)[0]
    };

    // then
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void random_numbers_need_a_known_shape() {
    assertThatThrownBy(() -> draw(1, 0, manager -> manager.randomNormal(new Shape(-1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-1, 2)")
        .hasMessageContaining("sampleNormal");
  }

  @Test
  void a_batch_of_unknown_size_can_be_sampled() {
    try (Graph graph = new Graph();
        Session session = TracedCase.session(graph)) {
      // given
      OperationCase sampling =
          new OperationCase(
              "sampling",
              List.of(Input.normal(4, 2)),
              a -> a[0].getManager().sampleNormal(a[0], a[0].zerosLike().add(1)),
              a -> a[0]);
      TracedCase traced = new TracedCase(Ops.create(graph), sampling, ElementType.FLOAT32, true);

      // when
      Values values =
          TracedCase.run(
                  session,
                  sampling.inputs(),
                  traced.inputs(),
                  TracedCase.numbers(sampling),
                  List.of(traced.result()))
              .get(0);

      // then
      assertThat(values.shape()).isEqualTo(new Shape(4, 2));
    }
  }
}
