package org.anomalyaware.datasets.smeft.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.smeft.Measured;
import org.anomalyaware.datasets.smeft.event.EventCuts;
import org.anomalyaware.datasets.smeft.event.FeatureRow;
import org.anomalyaware.datasets.smeft.event.ZhFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZhGeneratorTest {
  private static final long SEED = 7;

  /** One prepared generator for each contribution: preparing it costs more than using it here. */
  private static final Map<Contribution, ZhGenerator> PREPARED = new EnumMap<>(Contribution.class);

  @BeforeAll
  static void prepare() throws InterruptedException {
    for (Contribution contribution : Contribution.values()) {
      PREPARED.put(contribution, generator(contribution, SEED, 2));
    }
  }

  @ParameterizedTest
  @EnumSource(Contribution.class)
  void events_depend_on_the_seed_and_not_on_the_number_of_threads(Contribution contribution)
      throws InterruptedException {
    GeneratedSample one = prepared(contribution).unweighted(3_000, done -> {});
    GeneratedSample three = generator(contribution, SEED, 3).unweighted(3_000, done -> {});
    GeneratedSample other = generator(contribution, SEED + 1, 1).unweighted(3_000, done -> {});

    assertThat(three.features()).isEqualTo(one.features());
    assertThat(three.trials()).isEqualTo(one.trials());
    assertThat(three.crossSection()).isEqualTo(one.crossSection());
    assertThat(other.features()).isNotEqualTo(one.features());
  }

  @Test
  void fewer_events_are_a_prefix_of_more() throws InterruptedException {
    ZhGenerator generator = prepared(Contribution.STANDARD_MODEL);
    float[] few = generator.unweighted(2_500, done -> {}).features();
    float[] more = generator.unweighted(4_500, done -> {}).features();
    assertThat(Arrays.copyOf(more, few.length)).isEqualTo(few);
  }

  @ParameterizedTest
  @EnumSource(Contribution.class)
  void unweighting_is_efficient_and_overshoots_are_rare(Contribution contribution)
      throws InterruptedException {
    long start = System.nanoTime();
    GeneratedSample sample = prepared(contribution).unweighted(20_000, done -> {});
    Measured.print(
        contribution + ", 20,000 events",
        "%.1f s, efficiency %.3f, %d overshoots holding %.1e of the weight, %.5f +- %.5f pb"
            .formatted(
                (System.nanoTime() - start) / 1e9,
                sample.efficiency(),
                sample.overshoots(),
                sample.overshootShare(),
                sample.crossSection().picobarns(),
                sample.crossSection().error()));
    assertThat(sample.efficiency()).isGreaterThan(0.03);
    assertThat(sample.overshootShare()).isLessThan(1e-3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Contribution.class,
      names = {"STANDARD_MODEL", "ANOMALOUS_SQUARE"})
  void weighted_and_unweighted_events_have_the_same_distributions(Contribution contribution)
      throws InterruptedException {
    ZhGenerator generator = prepared(contribution);
    GeneratedSample weighted = generator.weighted(60_000);
    GeneratedSample unweighted = generator.unweighted(20_000, done -> {});

    for (ZhFeature feature : ZhFeature.values()) {
      double[] expected = moments(weighted, feature);
      double[] actual = moments(unweighted, feature);
      assertThat(actual[0])
          .as(feature.column())
          .isCloseTo(expected[0], within(4.5 * Math.hypot(expected[1], actual[1])));
    }
    double mean = Arrays.stream(weighted.weights()).average().orElseThrow();
    double section = mean * weighted.events() / weighted.trials();
    assertThat(section)
        .isCloseTo(
            weighted.crossSection().picobarns(),
            within(0.01 * weighted.crossSection().picobarns()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.25, 0.9, 1.0, 1.375, 3.5})
  void a_weight_yields_as_many_events_on_average_as_it_is_worth(double ratio) {
    int chances = 1_000;
    double copies = 0.0;
    for (int i = 0; i < chances; i++) {
      copies += ZhGenerator.copies(ratio, (i + 0.5) / chances);
    }
    assertThat(copies / chances).isCloseTo(ratio, within(1e-9));
  }

  @Test
  void copies_of_an_event_agree_in_what_no_symmetry_changes_and_differ_in_the_rest() {
    double[] momenta = {90, 40, 10, 80, 60, -10, 30, 50, 80, 10, -50, 60, 70, -40, 10, 50};
    RandomStream random = Stage.EVENTS.stream(1, 0);
    float[] first = new float[ZhFeature.COUNT];
    float[] second = new float[ZhFeature.COUNT];
    double[] oriented = new double[momenta.length];
    ZhGenerator.orient(momenta, random, oriented);
    FeatureRow.measure(oriented, first, 0);
    ZhGenerator.orient(momenta, random, oriented);
    FeatureRow.measure(oriented, second, 0);

    for (ZhFeature feature : ZhFeature.values()) {
      float one = first[column(feature)];
      float two = second[column(feature)];
      switch (feature) {
        case HIGGS_PHI, Z_PHI -> assertThat(two).isNotEqualTo(one);
        case HIGGS_ETA, Z_ETA -> assertThat(Math.abs(two)).isCloseTo(Math.abs(one), within(1e-5f));
        default -> assertThat(two).as(feature.column()).isCloseTo(one, within(1e-4f));
      }
    }
  }

  @Test
  void every_event_passes_the_cuts_and_is_finite() throws InterruptedException {
    float[] features =
        prepared(Contribution.ANOMALOUS_SQUARE).unweighted(4_000, done -> {}).features();
    for (int row = 0; row < features.length; row += ZhFeature.COUNT) {
      for (int column = 0; column < ZhFeature.COUNT; column++) {
        assertThat(features[row + column]).isFinite();
      }
      assertThat(features[row + column(ZhFeature.SUBLEADING_BOTTOM_PT)]).isGreaterThanOrEqualTo(20);
      assertThat(features[row + column(ZhFeature.SUBLEADING_LEPTON_PT)]).isGreaterThanOrEqualTo(10);
      assertThat(features[row + column(ZhFeature.LEPTON_DISTANCE)]).isGreaterThanOrEqualTo(0.4f);
      assertThat(features[row + column(ZhFeature.ZH_MASS)]).isGreaterThan(125);
      // nothing recoils against the pair at this order
      assertThat(features[row + column(ZhFeature.HIGGS_PT)])
          .isCloseTo(features[row + column(ZhFeature.Z_PT)], within(0.01f));
    }
  }

  @Test
  void anomalous_events_are_harder() throws InterruptedException {
    double standard =
        moments(
            prepared(Contribution.STANDARD_MODEL).unweighted(5_000, done -> {}),
            ZhFeature.HIGGS_PT)[0];
    double anomalous =
        moments(
            prepared(Contribution.ANOMALOUS_SQUARE).unweighted(5_000, done -> {}),
            ZhFeature.HIGGS_PT)[0];
    assertThat(anomalous).isGreaterThan(2.0 * standard);
  }

  @Test
  void shape_of_the_anomalous_square_does_not_depend_on_the_coefficient()
      throws InterruptedException {
    float[] small =
        new ZhGenerator(GeneratorSettings.DEFAULT, Contribution.ANOMALOUS_SQUARE, 0.0625, 3, 2)
            .unweighted(3_000, done -> {})
            .features();
    // a power of two changes no mantissa, so the comparison can be exact
    float[] large =
        new ZhGenerator(GeneratorSettings.DEFAULT, Contribution.ANOMALOUS_SQUARE, 0.25, 3, 2)
            .unweighted(3_000, done -> {})
            .features();
    assertThat(large).isEqualTo(small);
  }

  @Test
  void settings_that_leave_nothing_to_generate_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ZhGenerator(
                    GeneratorSettings.DEFAULT, Contribution.ANOMALOUS_SQUARE, 0.0, 1, 1))
        .withMessageContaining("cHW = 0");
    EventCuts impossible = new EventCuts(10.0, 20_000.0, 2.5, 0.4);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ZhGenerator(
                    GeneratorSettings.DEFAULT.withCuts(impossible),
                    Contribution.STANDARD_MODEL,
                    0.0,
                    1,
                    1))
        .withMessageContaining("loosen");
  }

  private static ZhGenerator prepared(Contribution contribution) {
    return Objects.requireNonNull(PREPARED.get(contribution));
  }

  private static ZhGenerator generator(Contribution contribution, long seed, int threads)
      throws InterruptedException {
    return new ZhGenerator(GeneratorSettings.DEFAULT, contribution, 0.03, seed, threads);
  }

  private static int column(ZhFeature feature) {
    return Arrays.asList(ZhFeature.values()).indexOf(feature);
  }

  /** Weighted mean of a feature and its error. */
  private static double[] moments(GeneratedSample sample, ZhFeature feature) {
    double sum = 0.0;
    double total = 0.0;
    double[] values = new double[sample.events()];
    for (int i = 0; i < sample.events(); i++) {
      values[i] = sample.features()[i * ZhFeature.COUNT + column(feature)];
      sum += sample.weights()[i] * values[i];
      total += sample.weights()[i];
    }
    double mean = sum / total;
    double variance = 0.0;
    for (int i = 0; i < sample.events(); i++) {
      variance += Math.pow(sample.weights()[i] / total * (values[i] - mean), 2);
    }
    return new double[] {mean, Math.sqrt(variance)};
  }
}
