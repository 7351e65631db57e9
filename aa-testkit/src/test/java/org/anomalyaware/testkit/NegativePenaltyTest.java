package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.engine.builtin.NegativePenalty;
import org.junit.jupiter.api.Test;

class NegativePenaltyTest extends PenaltyContract {

  @Override
  protected Penalty plugin() {
    return new NegativePenalty();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("clip", "10"));
  }

  @Test
  void is_minus_lambda_times_the_clipped_error() {
    PenaltyProbe probe =
        new PenaltyProbe(plugin(), plugin().settings().resolve(Map.of("clip", "10")));

    PenaltyProbe.Reading reading = probe.read(new float[] {1, 4, 25}, new float[] {1}, 0.5f);

    assertThat(reading.losses()).containsExactly(-0.5f, -2, -5);
    // The mean over three anomalies, and nothing beyond the clip.
    assertThat(reading.gradient()).containsExactly(-0.5f / 3, -0.5f / 3, 0);
  }

  @Test
  void clip_is_200_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEqualTo(Map.of("clip", 200.0));
  }
}
