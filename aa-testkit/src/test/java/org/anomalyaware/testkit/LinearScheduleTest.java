package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.engine.builtin.LinearSchedule;
import org.junit.jupiter.api.Test;

class LinearScheduleTest extends ScheduleContract {

  @Override
  protected Schedule plugin() {
    return new LinearSchedule();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("maximum", "0.25"), Map.of("maximum", "0"));
  }

  @Test
  void rises_from_zero_to_the_maximum_in_equal_steps() {
    assertThat(strengths(5, "2")).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
  }

  @Test
  void a_single_epoch_has_the_maximum() {
    assertThat(strengths(1, "2")).containsExactly(2.0);
  }

  @Test
  void maximum_is_1_unless_set() {
    assertThat(plugin().settings().resolve(Map.of()).values()).isEqualTo(Map.of("maximum", 1.0));
  }

  private List<Double> strengths(int epochs, String maximum) {
    return IntStream.rangeClosed(1, epochs)
        .mapToObj(
            epoch ->
                plugin()
                    .strength(
                        new ScheduleRequest(
                            epoch,
                            epochs,
                            plugin().settings().resolve(Map.of("maximum", maximum)))))
        .toList();
  }
}
