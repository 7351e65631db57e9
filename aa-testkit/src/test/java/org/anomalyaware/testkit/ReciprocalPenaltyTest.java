package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.engine.builtin.ReciprocalPenalty;
import org.junit.jupiter.api.Test;

class ReciprocalPenaltyTest extends PenaltyContract {

  @Override
  protected Penalty plugin() {
    return new ReciprocalPenalty();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("scale", "1", "guard", "1e-6"), Map.of("scale", "30"));
  }

  @Test
  void is_the_term_of_deep_sad_at_scale_1() {
    float[] errors = {0.5f, 1, 4};

    PenaltyProbe.Reading reading =
        probe(Map.of("scale", "1", "guard", "1e-6")).read(errors, new float[] {7}, 3);

    for (int i = 0; i < errors.length; i++) {
      assertThat(reading.losses()[i]).isCloseTo(3 / errors[i], within(1e-4f));
      // Of the mean over three anomalies: eta d/de e^-1 = -eta e^-2.
      assertThat(reading.gradient()[i]).isCloseTo(-1 / (errors[i] * errors[i]), within(1e-4f));
    }
  }

  @Test
  void unit_of_the_error_is_the_background_median() {
    // The median is 2 and the guard 0.1 of it: 0.5 x 4 / (error + 0.2).
    PenaltyProbe.Reading reading =
        probe(Map.of("guard", "0.1"))
            .read(new float[] {0, 1.8f, 9.8f}, new float[] {1, 9, 2}, 0.5f);

    assertThat(reading.losses()).containsExactly(new float[] {10, 1, 0.2f}, within(1e-5f));
    assertThat(reading.gradient())
        .containsExactly(new float[] {-50f / 3, -0.5f / 3, -0.02f / 3}, within(1e-5f));
  }

  @Test
  void slope_at_the_background_median_is_nearly_minus_lambda() {
    PenaltyProbe.Reading reading = probe(Map.of()).read(new float[] {80}, new float[] {80}, 1);

    assertThat(reading.gradient()[0]).isCloseTo(-1, within(0.025f));
  }

  @Test
  void unit_is_the_median_and_guard_a_hundredth_of_it_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEqualTo(Map.of("guard", 0.01));
    assertThat(plugin().settings().settings().get(0).defaultText()).isEqualTo("median");
  }

  private PenaltyProbe probe(Map<String, String> given) {
    return new PenaltyProbe(plugin(), plugin().settings().resolve(given));
  }
}
