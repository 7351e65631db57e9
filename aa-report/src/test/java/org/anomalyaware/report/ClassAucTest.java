package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.result.TestScores;
import org.junit.jupiter.api.Test;

class ClassAucTest {

  /** Background of class 0, then anomalies of the classes 1 and 2 in turn. */
  private static TestScores scores(float[] background, float[] anomalies) {
    TestScores all = TestSamples.of(background, anomalies);
    int[] classes = new int[all.size()];
    for (int i = background.length; i < classes.length; i++) {
      classes[i] = 1 + (i - background.length) % 2;
    }
    return new TestScores(
        background.length,
        all.rows(),
        List.of("SM", "one", "two"),
        classes,
        all.baseline(),
        all.tuned());
  }

  private static ClassAuc auc(TestScores scores, String name) {
    return ClassAuc.of(scores, scores.tuned(), name);
  }

  @Property(tries = 200)
  void is_the_probability_that_one_of_its_class_scores_higher(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 9) Integer> background,
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 0, max = 9) Integer> anomalies) {
    double wins = 0;
    int pairs = 0;
    for (int i = 0; i < anomalies.size(); i += 2) {
      for (int sample : background) {
        wins += anomalies.get(i) > sample ? 1 : anomalies.get(i) == sample ? 0.5 : 0;
        pairs++;
      }
    }

    assertThat(auc(scores(floats(background), floats(anomalies)), "one").value())
        .isCloseTo(wins / pairs, within(1e-12));
  }

  @Test
  void has_delongs_interval() {
    // Class one is 2, 5 against 1, 3, 4: placements 1/3 and 1, and of the background 0, 1/2, 1/2;
    // variances 2/9 and 1/12, so the deviation is sqrt(2/9/2 + 1/12/3) = sqrt(5)/6.
    TestScores scores = scores(new float[] {1, 3, 4}, new float[] {2, 0, 5, 0});

    ClassAuc auc = auc(scores, "one");

    assertThat(auc.value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(auc.low())
        .isCloseTo(Math.max(0, 2.0 / 3 - 1.959963984540054 * Math.sqrt(5) / 6), within(1e-12));
    assertThat(auc.high()).isEqualTo(1);
  }

  @Test
  void has_no_interval_of_a_single_sample() {
    ClassAuc auc = auc(scores(new float[] {1, 3}, new float[] {2, 0}), "one");

    assertThat(auc.value()).isEqualTo(0.5);
    assertThat(auc.low()).isNaN();
    assertThat(auc.high()).isNaN();
  }

  private static float[] floats(List<Integer> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
