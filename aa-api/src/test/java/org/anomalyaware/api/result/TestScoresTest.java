package org.anomalyaware.api.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestScoresTest {

  private static TestScores scores(int backgroundCount, int[] rows, int[] classes, int scores) {
    return new TestScores(
        backgroundCount, rows, List.of("SM", "BSM"), classes, new float[scores], new float[scores]);
  }

  @Test
  void background_comes_first() {
    TestScores scores = scores(2, new int[] {7, 3, 5}, new int[] {0, 0, 1}, 3);

    assertThat(scores.size()).isEqualTo(3);
    assertThat(scores.isAnomaly(1)).isFalse();
    assertThat(scores.isAnomaly(2)).isTrue();
    assertThat(scores.classOf(0)).isEqualTo("SM");
    assertThat(scores.classOf(2)).isEqualTo("BSM");
  }

  @Test
  void columns_of_different_length_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> scores(1, new int[3], new int[2], 3));
    assertThatIllegalArgumentException().isThrownBy(() -> scores(1, new int[3], new int[3], 2));
  }

  @Test
  void role_without_samples_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> scores(0, new int[3], new int[3], 3));
    assertThatIllegalArgumentException().isThrownBy(() -> scores(3, new int[3], new int[3], 3));
  }
}
