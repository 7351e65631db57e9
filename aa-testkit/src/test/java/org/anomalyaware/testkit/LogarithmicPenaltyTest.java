package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.engine.builtin.LogarithmicPenalty;
import org.junit.jupiter.api.Test;

class LogarithmicPenaltyTest extends PenaltyContract {

  @Override
  protected Penalty plugin() {
    return new LogarithmicPenalty();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("scale", "0.1"), Map.of("scale", "100"));
  }

  @Test
  void is_minus_lambda_times_the_logarithm_in_units_of_the_background_median() {
    float[] errors = {0, 2, 14, 2000};

    PenaltyProbe.Reading reading = probe(Map.of()).read(errors, new float[] {1, 9, 2}, 0.5f);

    for (int i = 0; i < errors.length; i++) {
      assertThat(reading.losses()[i])
          .isCloseTo((float) (-0.5 * 2 * Math.log(1 + errors[i] / 2)), within(1e-5f));
      // The mean over four anomalies; nowhere 0, however far one has been pushed.
      assertThat(reading.gradient()[i])
          .isCloseTo(-0.5f / (1 + errors[i] / 2) / 4, within(1e-6f))
          .isNegative();
    }
  }

  @Test
  void slope_of_an_anomaly_without_error_is_minus_lambda_in_any_unit() {
    for (String scale : List.of("0.01", "1", "1000")) {
      PenaltyProbe.Reading reading =
          probe(Map.of("scale", scale)).read(new float[] {0}, new float[] {1}, 0.3f);

      assertThat(reading.gradient()).containsExactly(new float[] {-0.3f}, within(1e-6f));
    }
  }

  @Test
  void background_that_is_reconstructed_without_error_gives_no_unit() {
    PenaltyProbe probe = probe(Map.of());

    assertThatThrownBy(() -> probe.read(new float[] {1}, new float[] {0, 0, 3}, 1))
        .isInstanceOf(AnomalyAwareException.class)
        .hasMessageContaining("median reconstruction error of the training background is 0.0")
        .hasMessageContaining("set penalty.scale");
  }

  @Test
  void unit_is_the_median_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEmpty();
    assertThat(plugin().settings().settings().get(0).defaultText()).isEqualTo("median");
  }

  private PenaltyProbe probe(Map<String, String> given) {
    return new PenaltyProbe(plugin(), plugin().settings().resolve(given));
  }
}
