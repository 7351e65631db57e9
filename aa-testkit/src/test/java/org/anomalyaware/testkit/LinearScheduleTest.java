package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.engine.builtin.LinearSchedule;
import org.junit.jupiter.api.Test;

class LinearScheduleTest extends RisingScheduleContract {

  @Override
  protected Schedule plugin() {
    return new LinearSchedule();
  }

  @Test
  void rises_from_zero_to_the_maximum_in_equal_steps() {
    assertThat(strengths(5, Map.of("maximum", "2"))).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
  }

  @Test
  void maximum_is_1_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEqualTo(Map.of("maximum", 1.0));
  }
}
