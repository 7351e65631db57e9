package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.engine.builtin.HingePenalty;
import org.junit.jupiter.api.Test;

class HingePenaltyTest extends PenaltyContract {

  @Override
  protected Penalty plugin() {
    return new HingePenalty();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(
        Map.of(), Map.of("margin", "5", "quantile", "0.5"), Map.of("margin", "4", "quantile", "1"));
  }

  @Test
  void is_lambda_times_what_is_missing_to_the_margin() {
    // The median of the background is 2, so the margin is 6.
    PenaltyProbe.Reading reading =
        probe(Map.of("margin", "3", "quantile", "0.5"))
            .read(new float[] {0, 1, 5, 7, 100}, new float[] {1, 9, 2}, 0.5f);

    assertThat(reading.losses()).containsExactly(3, 2.5f, 0.5f, 0, 0);
    assertThat(reading.gradient()).containsExactly(-0.1f, -0.1f, -0.1f, 0, 0);
  }

  @Test
  void quantile_lies_between_two_samples_of_the_background() {
    // Of 0, 1, ..., 10 the quantile 0.99 is 9.9, so the margin is 19.8.
    float[] background = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    PenaltyProbe.Reading reading = probe(Map.of()).read(new float[] {4.8f}, background, 1);

    assertThat(reading.losses()[0]).isCloseTo(15, within(1e-5f));
  }

  @Test
  void margin_is_twice_what_99_percent_of_the_background_stay_below_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values())
        .isEqualTo(Map.of("margin", 2.0, "quantile", 0.99));
  }

  private PenaltyProbe probe(Map<String, String> given) {
    return new PenaltyProbe(plugin(), plugin().settings().resolve(given));
  }
}
