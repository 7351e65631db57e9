package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.engine.builtin.StepSchedule;
import org.junit.jupiter.api.Test;

class StepScheduleTest extends RisingScheduleContract {

  @Override
  protected Schedule plugin() {
    return new StepSchedule();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("steps", "1"), Map.of("steps", "7"), Map.of("steps", "100"));
  }

  @Test
  void rises_in_steps_of_equal_length_and_height() {
    assertThat(strengths(6, Map.of("maximum", "3", "steps", "3")))
        .containsExactly(1.0, 1.0, 2.0, 2.0, 3.0, 3.0);
  }

  @Test
  void longer_steps_come_last_where_the_epochs_do_not_divide() {
    assertThat(strengths(5, Map.of("maximum", "2", "steps", "2")))
        .containsExactly(1.0, 1.0, 2.0, 2.0, 2.0);
  }

  @Test
  void one_step_is_constant() {
    assertThat(strengths(4, Map.of("steps", "1"))).isEqualTo(Collections.nCopies(4, 1.0));
  }

  @Test
  void steps_that_there_are_no_epochs_for_are_skipped() {
    assertThat(strengths(2, Map.of("steps", "4"))).containsExactly(0.5, 1.0);
  }

  @Test
  void there_are_4_steps_to_a_maximum_of_1_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values())
        .isEqualTo(Map.of("maximum", 1.0, "steps", 4));
  }
}
