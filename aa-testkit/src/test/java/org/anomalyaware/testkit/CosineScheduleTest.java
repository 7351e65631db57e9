package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.engine.builtin.CosineSchedule;
import org.junit.jupiter.api.Test;

class CosineScheduleTest extends RisingScheduleContract {

  @Override
  protected Schedule plugin() {
    return new CosineSchedule();
  }

  @Test
  void rises_along_half_a_cosine() {
    List<Double> strengths = strengths(7, Map.of("maximum", "2"));

    // Every 30 degrees: 1 - cos.
    double[] expected = {0, 1 - Math.sqrt(3) / 2, 0.5, 1, 1.5, 1 + Math.sqrt(3) / 2, 2};
    for (int i = 0; i < expected.length; i++) {
      assertThat(strengths.get(i)).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void maximum_is_1_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEqualTo(Map.of("maximum", 1.0));
  }
}
