package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.engine.builtin.ExponentialSchedule;
import org.junit.jupiter.api.Test;

class ExponentialScheduleTest extends RisingScheduleContract {

  @Override
  protected Schedule plugin() {
    return new ExponentialSchedule();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("start", "0.5"), Map.of("start", "1"));
  }

  @Test
  void rises_by_the_same_factor_each_epoch() {
    List<Double> strengths = strengths(5, Map.of("maximum", "8", "start", "0.0625"));

    double[] expected = {0.5, 1, 2, 4, 8};
    for (int i = 0; i < expected.length; i++) {
      assertThat(strengths.get(i)).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void start_of_0_from_which_no_factor_leads_up_is_refused() {
    assertThatThrownBy(() -> plugin().settings().resolve(Map.of("start", "0")))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("above 0.0 and of at most 1.0");
  }

  @Test
  void begins_at_a_hundredth_of_a_maximum_of_1_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values())
        .isEqualTo(Map.of("maximum", 1.0, "start", 0.01));
  }
}
