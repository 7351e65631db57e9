package org.anomalyaware.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceScorerTest {

  private static final int WIDTH = 5;

  /** Background lies near a plane; anomalies lie off it, by three of its deviations. */
  private static Samples samples(int size, double offPlane, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[size * WIDTH];
    for (int row = 0; row < size; row++) {
      double u = random.nextGaussian();
      double v = random.nextGaussian();
      double[] point = {u, v, u + v, u - v, offPlane};
      for (int i = 0; i < WIDTH; i++) {
        values[row * WIDTH + i] = (float) (point[i] + 0.3 * random.nextGaussian());
      }
    }
    return Samples.of(values, WIDTH, "samples");
  }

  private static final TrainingRoles TRAINING =
      new TrainingRoles(samples(600, 0, 1), samples(200, 1.5, 2));
  private static final TestRoles TEST = new TestRoles(samples(300, 0, 3), samples(300, 1.5, 4));

  @ParameterizedTest
  @EnumSource
  void every_scorer_tells_anomalies_off_the_plane_from_background(ReferenceScorer scorer) {
    assertThat(auc(scorer.score(TRAINING, TEST, 1))).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_seed_gives_the_same_scores(ReferenceScorer scorer) {
    Scores once = scorer.score(TRAINING, TEST, 7);
    Scores again = scorer.score(TRAINING, TEST, 7);

    assertThat(new Evaluator().compare(once, again).value()).isZero();
    assertThat(new Evaluator().evaluate(once)).isEqualTo(new Evaluator().evaluate(again));
  }

  @ParameterizedTest
  @EnumSource
  void constant_features_are_no_trouble(ReferenceScorer scorer) {
    Samples constant = Samples.of(new float[50], 2, "constant");
    Samples other = Samples.of(new float[] {1, 1, 2, 2, 3, 3, 4, 4}, 2, "other");

    Scores scores =
        scorer.score(
            new TrainingRoles(constant, other),
            new TestRoles(constant, Samples.of(new float[] {3, 3}, 2, "new")),
            1);

    assertThat(auc(scores)).isEqualTo(1);
  }

  @Test
  void the_classifier_alone_looks_at_labelled_anomalies() {
    TrainingRoles others = new TrainingRoles(TRAINING.background(), samples(200, -1.5, 5));

    for (ReferenceScorer scorer : ReferenceScorer.values()) {
      boolean same = auc(scorer.score(TRAINING, TEST, 1)) == auc(scorer.score(others, TEST, 1));
      assertThat(same).as(scorer.id()).isEqualTo(scorer != ReferenceScorer.SVM_CLASSIFIER);
    }
  }

  @Test
  void more_rows_than_a_scorer_can_use_are_drawn_by_the_seed() {
    Samples many = samples(1000, 0, 6);

    assertThat(Rows.of(many, 100, 1))
        .hasDimensions(100, WIDTH)
        .isDeepEqualTo(Rows.of(many, 100, 1));
    assertThat(Rows.of(many, 100, 1)[0]).isNotEqualTo(Rows.of(many, 100, 2)[0]);
    assertThat(Rows.of(many, 2000, 1)).hasDimensions(1000, WIDTH);
  }

  @ParameterizedTest
  @CsvSource({"14, 5000, 100", "78, 3580, 100", "784, 1129, 25", "100000, 100, 25"})
  void many_features_leave_fewer_rows_to_the_machines_and_fewer_trees_to_the_forest(
      int width, int rows, int trees) {
    assertThat(SupportVectors.mostRows(width)).isEqualTo(rows);
    assertThat(CutForest.trees(width)).isEqualTo(trees);
  }

  @Test
  void no_more_rows_are_drawn_than_fit_into_32_megabytes() {
    Samples wide = Samples.of(new float[40 << 18], 1 << 18, "wide");

    assertThat(Rows.of(wide, 40, 1)).hasDimensions(32, 1 << 18);
  }

  @Test
  void an_unknown_id_is_refused() {
    assertThat(ReferenceScorer.withId("pca")).isEqualTo(ReferenceScorer.PCA);
    assertThatIllegalArgumentException().isThrownBy(() -> ReferenceScorer.withId("knn"));
  }

  private static double auc(Scores scores) {
    return new Evaluator().rocAuc(scores);
  }
}
