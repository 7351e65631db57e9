package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.engine.builtin.ConstantSchedule;
import org.junit.jupiter.api.Test;

class ConstantScheduleTest extends RisingScheduleContract {

  @Override
  protected Schedule plugin() {
    return new ConstantSchedule();
  }

  @Test
  void every_epoch_has_the_maximum() {
    assertThat(strengths(3, Map.of("maximum", "2"))).containsExactly(2.0, 2.0, 2.0);
  }

  @Test
  void maximum_is_1_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEqualTo(Map.of("maximum", 1.0));
  }
}
